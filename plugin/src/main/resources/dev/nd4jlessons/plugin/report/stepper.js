// A small case, one step at a time: every number of a result shows the sum that it is.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const fill = (words, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words);
  const language = document.documentElement.lang;
  const significant = (value, digits) => {
    if (value === 0) {
      return '0';
    }
    const size = Math.abs(value);
    const format = size >= 1e-3 && size < 1e6
      ? { minimumSignificantDigits: digits, maximumSignificantDigits: digits }
      : { notation: 'scientific', minimumFractionDigits: digits - 1, maximumFractionDigits: digits - 1 };
    return new Intl.NumberFormat(language, format).format(value).replaceAll('-', '−').replace(/E(.+)$/, (_, power) => (
      ` × 10${[...power].map((sign) => (sign === '−' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('')}`));
  };
  const svg = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };

  const sums = (step) => {
    const lines = [...step.querySelectorAll('.sums li')];
    const cells = [...step.querySelectorAll('[data-cell]')];
    if (lines.length === 0) {
      return;
    }
    const buttons = new Map();
    const pick = (id) => {
      lines.forEach((line) => { line.hidden = line.dataset.of !== id; });
      const sources = lines.find((line) => line.dataset.of === id).dataset.from.split(' ');
      cells.forEach((cell) => cell.classList.toggle('is-source', sources.includes(cell.dataset.cell)));
      buttons.forEach((button, cell) => button.setAttribute('aria-pressed', String(cell === id)));
    };
    cells.filter((cell) => lines.some((line) => line.dataset.of === cell.dataset.cell) && cell.dataset.worked !== undefined)
      .forEach((cell) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = cell.textContent;
        button.setAttribute('aria-label', `${cell.dataset.symbol}: ${cell.textContent}`);
        button.addEventListener('click', () => pick(cell.dataset.cell));
        cell.replaceChildren(button);
        buttons.set(cell.dataset.cell, button);
      });
    const wrong = lines.find((line) => line.querySelector('.own'));
    step.querySelector('.sums').setAttribute('aria-live', 'polite');
    pick((wrong ?? lines[0]).dataset.of);
  };

  const probe = (place) => {
    const data = JSON.parse(place.dataset.probe);
    const slider = place.querySelector('[data-part=h]');
    const points = place.querySelector('[data-part=points]');
    const cursor = place.querySelector('[data-part=cursor]');
    const [width, height, margin] = [320, 200, 14];
    const [low, high] = [Math.min(...data.curve), Math.max(...data.curve)];
    const x = (step) => margin + (step + data.reach) / (2 * data.reach) * (width - 2 * margin);
    const y = (loss) => height - margin - (loss - low) / Math.max(high - low, 1e-12) * (height - 2 * margin);
    const logs = data.points.map(({ h }) => Math.log10(h));
    const across = (h) => margin + (Math.log10(h) - logs.at(-1)) / (logs[0] - logs.at(-1)) * (width - 2 * margin);
    const up = (error) => height - margin
      - Math.log10(Math.max(1e-16, Math.min(1e2, error)) / 1e-16) / 18 * (height - 2 * margin);
    const show = () => {
      const { h, below, above, quotient, error } = data.points[Number(slider.value)];
      const secant = (step) => (below + above) / 2 + quotient * step;
      points.replaceChildren(
        svg('path', { class: 'secant', d: `M${x(-data.reach)} ${y(secant(-data.reach))}L${x(data.reach)} ${y(secant(data.reach))}` }),
        svg('circle', { class: 'side', r: 4, cx: x(-h), cy: y(below) }),
        svg('circle', { class: 'side', r: 4, cx: x(h), cy: y(above) }),
      );
      cursor.replaceChildren(
        svg('path', { class: 'cursor', d: `M${across(h)} ${margin}V${height - margin}` }),
        svg('circle', { class: 'side', r: 4, cx: across(h), cy: up(error) }),
      );
      const said = fill(place.dataset.words, significant(h, 2), significant(quotient, 8), significant(data.gradient, 8), significant(error, 2));
      place.querySelector('[data-part=said]').textContent = said;
      slider.setAttribute('aria-valuetext', `h = ${significant(h, 2)}`);
    };
    slider.addEventListener('input', show);
    show();
  };

  document.querySelectorAll('.stepper').forEach((place) => {
    const steps = [...place.querySelectorAll('.step')];
    let at = 0;
    let all = false;
    const make = (className, words) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = className;
      button.textContent = words;
      return button;
    };
    const bar = document.createElement('div');
    bar.className = 'bar';
    const back = make('back', place.dataset.back);
    const next = make('next', place.dataset.next);
    const every = make('show-all', place.dataset.all);
    every.setAttribute('aria-pressed', 'false');
    const where = document.createElement('span');
    where.className = 'at';
    where.setAttribute('role', 'status');
    bar.append(back, next, where, every);
    place.prepend(bar);
    const show = () => {
      place.classList.toggle('is-live', !all);
      steps.forEach((step, i) => { step.hidden = !all && i !== at; });
      back.disabled = all || at === 0;
      next.disabled = all || at === steps.length - 1;
      every.setAttribute('aria-pressed', String(all));
      where.textContent = all ? '' : `${fill(place.dataset.step, at + 1)}: ${steps[at].querySelector('h4').textContent}`;
    };
    const go = (by) => {
      at = Math.max(0, Math.min(steps.length - 1, at + by));
      show();
    };
    back.addEventListener('click', () => go(-1));
    next.addEventListener('click', () => go(1));
    every.addEventListener('click', () => {
      all = !all;
      show();
    });
    bar.addEventListener('keydown', (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by && !all) {
        event.preventDefault();
        go(by);
        const other = by > 0 ? next : back;
        (other.disabled ? (by > 0 ? back : next) : other).focus();
      }
    });
    steps.forEach(sums);
    place.querySelectorAll('[data-probe]').forEach(probe);
    show();
  });
})();
