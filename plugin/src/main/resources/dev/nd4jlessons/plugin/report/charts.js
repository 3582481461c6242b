// Draws the charts of a page from the data beside each. Colours and type are the style sheet's.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const language = document.documentElement.lang;
  const probe = document.body.appendChild(document.createElement('span'));
  probe.hidden = true;

  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const faded = (rgb, opacity) => rgb.replace('rgb(', 'rgba(').replace(')', `, ${opacity})`);

  const number = (chart, value) => {
    if (value === null || value === undefined) {
      return '–';
    }
    return chart.percent
      ? new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value)
      : new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value);
  };

  // 1, 2, 5, 10, 20, … within a range; whole decades alone where that is many.
  const ticks = (low, high) => {
    const steps = Math.log10(high / low) > 3 ? [1] : [1, 2, 5];
    const values = [];
    for (let decade = Math.floor(Math.log10(low)); decade <= Math.log10(high); decade++) {
      steps.forEach((step) => values.push(Number(`${step}e${decade}`)));
    }
    return values.filter((value) => value >= low && value <= high);
  };

  const range = (chart) => {
    const values = [...chart.lines.flatMap((line) => line.values), ...chart.areas.flatMap((area) => [...area.low, ...area.high])]
      .concat(chart.mark ? [chart.mark.value] : [])
      .filter((value) => value !== null && (!chart.logarithmic || value > 0));
    return [chart.low ?? Math.min(...values), chart.high ?? Math.max(...values)];
  };

  const valueAxis = (chart, ink) => {
    const [low, high] = range(chart);
    const label = { color: ink.quiet, formatter: (value) => number(chart, value) };
    const axis = { axisLine: { show: false }, axisTick: { show: false }, axisLabel: label, splitLine: { lineStyle: { color: ink.rule } } };
    if (!chart.logarithmic) {
      return { ...axis, type: 'value', min: Math.max(0, Math.floor(low * 10) / 10), max: high };
    }
    const shown = ticks(low / 1.15, high * 1.15);
    return {
      ...axis, type: 'log', min: low / 1.15, max: high * 1.15,
      axisTick: { show: true, length: 3, customValues: shown, lineStyle: { color: ink.quiet } },
      axisLabel: { ...label, customValues: shown },
    };
  };

  const shade = (area, ink) => faded(ink.accent, 0.12 + 0.12 * area.depth);
  const band = (area, ink) => ({
    type: 'custom', name: area.name, silent: true, z: 1,
    data: area.low.map((low, index) => [index, low, area.high[index]]),
    renderItem: (params, api) => {
      if (params.dataIndex > 0) {
        return undefined; // One polygon, drawn with the first item.
      }
      const top = area.high.map((value, index) => api.coord([index, value]));
      const bottom = area.low.map((value, index) => api.coord([index, value])).reverse();
      return { type: 'polygon', shape: { points: [...top, ...bottom] }, style: { fill: shade(area, ink) } };
    },
  });

  const tone = (index, ink) => [ink.accent, ink.ink, ink.quiet, ink.ink, ink.accent][index % 5];
  const STYLES = [['solid', 'circle'], ['solid', 'ring'], ['dashed', 'rect'], ['dashed', 'triangle'], ['solid', 'diamond'], ['dotted', 'frame']];

  const HOLLOW = { ring: 'circle', frame: 'rect' };

  // A line that coincides with later ones, as far as both go, is drawn wider and lighter beneath them, so that all are seen.
  const coincide = (one, other) => {
    const both = one.map((value, at) => [value, other[at]]).filter(([a, b]) => a !== null && b !== null);
    return both.length > 1 && both.every(([a, b]) => a === b);
  };
  const beneath = (chart, index) => chart.lines.slice(index + 1)
    .filter(({ values }) => coincide(values, chart.lines[index].values)).length;

  const line = (chart, one, index, ink) => {
    const base = { type: 'line', name: one.name, data: one.values, z: 3, animation: false };
    if (one.role === 'reference') {
      return { ...base, symbol: 'none', z: 2, lineStyle: { color: ink.quiet, width: 1.25, type: 'dashed' }, itemStyle: { color: ink.quiet } };
    }
    if (one.role === 'own') {
      return { ...base, symbol: one.values.length > 1 ? 'none' : 'circle', lineStyle: { color: ink.ink, width: 2.25 }, itemStyle: { color: ink.ink }, markLine: mark(chart, ink) };
    }
    const [type, symbol] = STYLES[index % STYLES.length];
    const own = tone(index, ink);
    const under = beneath(chart, index);
    const opacity = under > 0 ? 0.35 : 1;
    const item = HOLLOW[symbol] ? { color: ink.paper, borderColor: own, borderWidth: 1.5 } : { color: own };
    return { ...base, connectNulls: true, symbol: HOLLOW[symbol] ?? symbol, symbolSize: 8 + 6 * under, lineStyle: { color: own, width: 1.5 + 6 * under, type: under > 0 ? 'solid' : type, opacity }, itemStyle: { ...item, opacity } };
  };

  // The key is part of the page, so that it wraps, prints and is read like any text.
  const swatch = (chart, one, index, ink) => {
    const [type, symbol] = one.role === 'other' ? STYLES[index % STYLES.length] : [one.role === 'own' ? 'solid' : 'dashed', 'none'];
    const under = one.role === 'other' ? beneath(chart, index) : 0;
    const dash = { solid: '', dashed: '5 3', dotted: '2 2' }[type];
    const stroke = one.role === 'other' ? tone(index, ink) : one.role === 'own' ? ink.ink : ink.quiet;
    const shapes = {
      none: '', circle: '<circle cx="14" cy="6" r="4"/>', ring: '<circle cx="14" cy="6" r="3.5" fill="var(--paper)"/>',
      rect: '<path d="M10 2h8v8h-8z"/>', triangle: '<path d="M14 1.5l4.5 8h-9z"/>', diamond: '<path d="M14 1l4 5-4 5-4-5z"/>', frame: '<path d="M10.5 2.5h7v7h-7z" fill="var(--paper)"/>',
    };
    return `<svg viewBox="0 0 28 12" stroke="${stroke}" fill="${stroke}" stroke-width="${one.role === 'own' ? 2.25 : 1.5}"><path fill="none" stroke-dasharray="${under > 0 ? '' : dash}"${under > 0 ? ' stroke-width="7.5" opacity=".35"' : ''} d="M0 6h28"/>${shapes[symbol]}</svg>`;
  };
  const entry = (drawing, words) => {
    const item = document.createElement('li');
    item.innerHTML = drawing;
    item.append(words);
    return item;
  };
  const fillKey = (list, chart) => {
    const ink = inks();
    const areas = chart.areas.map((area) => entry(`<svg viewBox="0 0 28 12"><path fill="${shade(area, ink)}" d="M0 0h28v12H0z"/></svg>`, area.name));
    list.replaceChildren(...chart.lines.map((one, index) => entry(swatch(chart, one, index, ink), one.name)), ...areas);
  };

  const mark = (chart, ink) => (chart.mark ? {
    silent: true, symbol: 'none', animation: false,
    lineStyle: { color: ink.attention, width: 1, type: 'solid' },
    label: { formatter: chart.mark.name, position: 'insideEndBottom', color: ink.attention, fontFamily: ink.font },
    data: [{ yAxis: chart.mark.value }],
  } : undefined);

  const tooltip = (chart, ink) => ({
    trigger: 'axis', renderMode: 'richText', confine: true,
    backgroundColor: ink.paper, borderColor: ink.rule, textStyle: { color: ink.ink, fontFamily: ink.font, fontSize: 13 },
    axisPointer: { type: 'line', lineStyle: { color: ink.quiet, type: 'dotted' } },
    formatter: (points) => {
      const index = points[0].dataIndex;
      const lines = chart.lines.map((one) => `${one.name}  ${number(chart, one.values[index])}`);
      const areas = chart.areas.map((area) => `${area.name}  ${number(chart, area.low[index])} – ${number(chart, area.high[index])}`);
      return [`${chart.xName} ${chart.x[index]}`, ...lines, ...areas].join('\n');
    },
  });

  const inks = () => ({
    ...Object.fromEntries(['paper', 'ink', 'quiet', 'rule', 'accent', 'attention'].map((name) => [name, colour(name)])),
    font: getComputedStyle(document.documentElement).fontFamily,
  });

  const options = (chart) => {
    const ink = inks();
    return {
      animation: false, backgroundColor: 'transparent', textStyle: { fontFamily: ink.font },
      grid: { left: 4, right: 16, top: 12, bottom: 28, containLabel: true },
      tooltip: tooltip(chart, ink),
      xAxis: { type: 'category', data: chart.x, boundaryGap: chart.areas.length === 0, name: chart.xName, nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: ink.quiet }, axisLabel: { color: ink.quiet }, axisLine: { onZero: false, lineStyle: { color: ink.quiet } }, axisTick: { show: false } },
      yAxis: valueAxis(chart, ink),
      series: [...chart.areas.map((area) => band(area, ink)), ...chart.lines.map((one, index) => line(chart, one, index, ink))],
    };
  };

  const key = (place, chart) => {
    const list = place.closest('figure').querySelector('.key');
    if (list) {
      fillKey(list, chart);
    }
  };
  const draw = ({ view, chart, place }) => {
    view.resize();
    view.setOption(options(chart), true);
    key(place, chart);
  };
  const drawn = [...document.querySelectorAll('[data-chart]')].map((place, index) => {
    const chart = JSON.parse(place.nextElementSibling.textContent);
    const one = { view: echarts.init(place, null, { renderer: 'svg' }), chart, place };
    one.view.on('finished', () => performance.mark(`chart-${index}`)); // For whoever measures how long drawing takes.
    new ResizeObserver(() => one.view.resize()).observe(place);
    return one;
  });
  // A chart without a line is one whose data the reader chooses.
  const shown = () => drawn.filter((one) => one.chart.lines.length > 0);
  shown().forEach(draw);
  document.addEventListener('chartdata', (event) => {
    const one = drawn.find(({ place }) => place === event.target);
    one.chart = event.detail;
    draw(one);
  });
  const redraw = () => shown().forEach(draw);
  document.addEventListener('themechange', redraw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  matchMedia('print').addEventListener('change', redraw);
})();
