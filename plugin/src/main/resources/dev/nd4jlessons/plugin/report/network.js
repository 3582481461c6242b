// The learner's own network, in the page: what is drawn goes through its weights while it is drawn.
(() => {
  'use strict';
  const SIDE = 8;
  const INK = 16;

  // What was drawn, brought into the form of the data as its makers did (NIST's form-based handprint system):
  // stretched to 20 x 32 in a field of 32 x 32, the usual amount of ink, upright, and counted in blocks of 4 x 4.
  const FIELD = 32;
  const BOX = [20, 32];
  const BLACK = 313; // the median of the data's sums
  const THIRD = 2;

  /** The strokes, lists of [x, y], with their middle line in a box that leaves room for a pen so wide. */
  const fitted = (strokes, pen) => {
    const points = strokes.flat();
    const range = [0, 1].map((axis) => {
      const values = points.map((point) => point[axis]);
      return [Math.min(...values), Math.max(...values)];
    });
    const size = range.map(([low, high]) => high - low);
    const room = BOX.map((length) => Math.max(length - pen, 1));
    let scaleX = size[0] > 0 ? room[0] / size[0] : Infinity;
    let scaleY = size[1] > 0 ? room[1] / size[1] : Infinity;
    scaleX = Math.min(scaleX, 2 * scaleY);
    scaleY = Math.min(scaleY, 4 * scaleX);
    const scale = [scaleX, scaleY].map((factor) => (Number.isFinite(factor) ? factor : 0));
    return strokes.map((stroke) => stroke.map((point) => point.map((value, axis) => (
      FIELD / 2 + (value - (range[axis][0] + range[axis][1]) / 2) * scale[axis]))));
  };

  /** The field's pixels that a round pen of this width blackens. */
  const inked = (strokes, pen) => {
    const field = new Uint8Array(FIELD * FIELD);
    const reach = pen / 2;
    const blacken = ([ax, ay], [bx, by]) => {
      const [dx, dy] = [bx - ax, by - ay];
      const square = dx * dx + dy * dy;
      const clamp = (value) => Math.max(0, Math.min(FIELD - 1, value));
      for (let y = clamp(Math.floor(Math.min(ay, by) - reach)); y <= clamp(Math.ceil(Math.max(ay, by) + reach)); y++) {
        for (let x = clamp(Math.floor(Math.min(ax, bx) - reach)); x <= clamp(Math.ceil(Math.max(ax, bx) + reach)); x++) {
          const [px, py] = [x + 0.5 - ax, y + 0.5 - ay];
          const along = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
          if ((px - along * dx) ** 2 + (py - along * dy) ** 2 <= reach * reach) {
            field[y * FIELD + x] = 1;
          }
        }
      }
    };
    strokes.forEach((stroke) => stroke.forEach((point, i) => blacken(stroke[Math.max(0, i - 1)], point)));
    return field;
  };

  const count = (field) => field.reduce((sum, pixel) => sum + pixel, 0);

  /** Rows moved sideways, so that the left edges of the third row from the top and from the bottom are above each other. */
  const upright = (field) => {
    const left = (row) => field.subarray(row * FIELD, (row + 1) * FIELD).indexOf(1);
    const [top, bottom] = [left(THIRD), left(FIELD - 1 - THIRD)];
    if (top < 0 || bottom < 0) {
      return field;
    }
    const slope = (bottom - top) / (FIELD - 1 - 2 * THIRD);
    const moved = new Uint8Array(field.length);
    for (let y = 0; y < FIELD; y++) {
      const by = Math.round(slope * (y - (FIELD - 1) / 2));
      for (let x = 0; x < FIELD; x++) {
        const from = x + by;
        moved[y * FIELD + x] = from >= 0 && from < FIELD ? field[y * FIELD + from] : 0;
      }
    }
    return moved;
  };

  const blocks = (field) => {
    const cells = new Array(SIDE * SIDE).fill(0);
    const block = FIELD / SIDE;
    field.forEach((pixel, i) => {
      cells[Math.floor(i / FIELD / block) * SIDE + Math.floor((i % FIELD) / block)] += pixel;
    });
    return cells;
  };

  /** The 64 grey values of a drawing; all 0 where nothing was drawn. */
  const prepared = (strokes) => {
    if (strokes.flat().length === 0) {
      return new Array(SIDE * SIDE).fill(0);
    }
    let [thin, thick] = [1, 12];
    for (let i = 0; i < 12; i++) {
      const pen = (thin + thick) / 2;
      if (count(inked(fitted(strokes, pen), pen)) < BLACK) {
        thin = pen;
      } else {
        thick = pen;
      }
    }
    return blocks(upright(inked(fitted(strokes, thick), thick)));
  };

  /** Cells that were filled by hand, stretched to all rows and the six columns in the middle, as the data's are. */
  const stretched = (cells) => {
    const used = cells.flatMap((value, i) => (value > 0 ? [[i % SIDE, Math.floor(i / SIDE)]] : []));
    if (used.length === 0) {
      return cells.slice();
    }
    const [left, top] = [0, 1].map((axis) => Math.min(...used.map((cell) => cell[axis])));
    const [right, bottom] = [0, 1].map((axis) => 1 + Math.max(...used.map((cell) => cell[axis])));
    const scaleY = SIDE / (bottom - top);
    const scaleX = Math.min((SIDE - 2) / (right - left), 2 * scaleY);
    const middle = (left + right) / 2;
    const overlap = (from, to, cell) => Math.max(0, Math.min(to, cell + 1) - Math.max(from, cell));
    const result = [];
    for (let y = 0; y < SIDE; y++) {
      for (let x = 0; x < SIDE; x++) {
        const [y0, y1] = [top + y / scaleY, top + (y + 1) / scaleY];
        const [x0, x1] = [middle + (x - SIDE / 2) / scaleX, middle + (x + 1 - SIDE / 2) / scaleX];
        let sum = 0;
        used.forEach(([cx, cy]) => {
          sum += cells[cy * SIDE + cx] * overlap(x0, x1, cx) * overlap(y0, y1, cy);
        });
        result.push(Math.round(sum / ((x1 - x0) * (y1 - y0))));
      }
    }
    return result;
  };
  // Until here: no document.

  const floats = (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    return Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  };

  /** The network of a place in the page: its numbers, and what it makes of 64 grey values. */
  const network = ({ hidden, weights, mean, deviation }) => {
    const units = Number(hidden);
    const all = floats(weights);
    const take = (length) => all.splice(0, length);
    const inputs = SIDE * SIDE;
    const [w1, b1, w2, b2] = [take(units * inputs), take(units), take(10 * units), take(10)];
    const linear = (x, w, b) => b.map((bias, o) => x.reduce((sum, value, i) => sum + w[o * x.length + i] * value, bias));
    return {
      units,
      weight: (unit, pixel) => w1[unit * inputs + pixel],
      adds: (unit, digit, activation) => w2[digit * units + unit] * activation,
      answer(pixels) {
        const x = pixels.map((pixel) => (pixel - Number(mean)) / Number(deviation));
        const activations = linear(x, w1, b1).map((value) => Math.max(value, 0));
        const scores = linear(activations, w2, b2);
        const largest = Math.max(...scores);
        const exponentials = scores.map((score) => Math.exp(score - largest));
        const sum = exponentials.reduce((a, b) => a + b);
        return { activations, scores, probabilities: exponentials.map((value) => value / sum) };
      },
    };
  };

  const svg = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const fill = (words, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words);

  /** A picture of 64 values between -1 and 1. */
  const picture = (values) => {
    const drawing = svg('svg', { viewBox: '0 0 8 8', 'shape-rendering': 'crispEdges', 'aria-hidden': 'true' });
    values.forEach((value, i) => {
      if (Math.abs(value) > 0.02) {
        drawing.append(svg('path', {
          class: value > 0 ? 'positive' : 'negative',
          'fill-opacity': Math.min(1, Math.abs(value)).toFixed(2),
          d: `M${i % SIDE} ${Math.floor(i / SIDE)}h1v1h-1z`,
        }));
      }
    });
    return drawing;
  };

  const start = (place) => {
    const own = network(place.dataset);
    const words = JSON.parse(place.dataset.words);
    const part = (name) => place.querySelector(`[data-part=${name}]`);
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 0 });
    const decimal = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' });
    const signed = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
    const number = (format, value) => format.format(value).replace('-', '−');
    let strokes = [];
    let cells = new Array(SIDE * SIDE).fill(0);
    let pixels = cells.slice();
    let chosen = null;
    let sample = null;
    let last = own.answer(pixels);

    // What it sees, its units, its scores.
    const seen = part('seen');
    const unitList = part('units');
    const units = Array.from({ length: own.units }, (_, unit) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-pressed', 'false');
      button.append(document.createElement('span'));
      button.addEventListener('click', () => {
        chosen = chosen === unit ? null : unit;
        show();
      });
      unitList.append(button);
      return button;
    });
    const rows = [...part('scores').children];

    const sentence = () => {
      if (pixels.every((pixel) => pixel === 0)) {
        return words.empty;
      }
      const order = last.probabilities.map((probability, digit) => [probability, digit]).sort(([a], [b]) => b - a);
      const [[first, digit], [second, other]] = order;
      const said = first > 0.8
        ? fill(words.sure, digit, percent.format(first))
        : fill(words.unsure, digit, percent.format(first), other, percent.format(second));
      if (sample === null) {
        return said;
      }
      const truth = fill(words.sample, sample.row, sample.label);
      return `${said} ${truth}`;
    };

    let pause = null;
    const show = () => {
      last = own.answer(pixels);
      const nothing = pixels.every((pixel) => pixel === 0);
      seen.replaceChildren(picture(pixels.map((pixel) => pixel / INK)));
      const brightest = Math.max(...last.activations, 1e-9);
      units.forEach((button, unit) => {
        const light = nothing ? 0 : last.activations[unit] / brightest;
        button.style.setProperty('--light', light.toFixed(3));
        button.setAttribute('aria-pressed', String(chosen === unit));
        button.setAttribute('aria-label', fill(words.unit, unit, nothing ? '0' : number(decimal, last.activations[unit])));
      });
      const best = last.probabilities.indexOf(Math.max(...last.probabilities));
      rows.forEach((row, digit) => {
        const probability = nothing ? 0 : last.probabilities[digit];
        row.style.setProperty('--share', probability.toFixed(4));
        row.classList.toggle('is-best', !nothing && digit === best);
        row.querySelector('[data-part=probability]').textContent = nothing ? '–' : percent.format(probability);
        row.querySelector('[data-part=score]').textContent = nothing ? '' : number(decimal, last.scores[digit]);
      });
      showUnit(nothing);
      const said = sentence();
      part('sentence').textContent = said;
      clearTimeout(pause);
      pause = setTimeout(() => { part('status').textContent = said; }, 700);
    };

    const showUnit = (nothing) => {
      const detail = part('unit');
      detail.hidden = chosen === null;
      if (chosen === null) {
        return;
      }
      const weights = Array.from({ length: SIDE * SIDE }, (_, pixel) => own.weight(chosen, pixel));
      const largest = Math.max(...weights.map(Math.abs), 1e-9);
      const activation = nothing ? 0 : last.activations[chosen];
      part('unit-name').textContent = fill(words.unit, chosen, number(decimal, activation));
      part('unit-weights').replaceChildren(picture(weights.map((weight) => weight / largest)));
      const adds = rows.map((row, digit) => own.adds(chosen, digit, activation));
      const most = Math.max(...adds.map(Math.abs), 1e-9);
      [...part('unit-adds').children].forEach((row, digit) => {
        row.style.setProperty('--share', (Math.abs(adds[digit]) / most).toFixed(4));
        row.classList.toggle('is-negative', adds[digit] < 0);
        row.querySelector('[data-part=adds]').textContent = number(signed, adds[digit]);
      });
    };

    const clear = () => {
      strokes = [];
      cells.fill(0);
      sample = null;
      pixels = cells.slice();
      part('ink').replaceChildren();
      all('[role=option][aria-selected=true]').forEach((option) => option.setAttribute('aria-selected', 'false'));
      cellViews.forEach(showCell);
      show();
    };
    const all = (selector) => [...place.querySelectorAll(selector)];

    // Drawing: with mouse, finger or pen.
    const pad = part('pad');
    const at = (event) => {
      const box = pad.getBoundingClientRect();
      return [(event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100];
    };
    let line = null;
    pad.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) {
        return;
      }
      event.preventDefault();
      if (sample !== null || strokes.length === 0) {
        clear();
      }
      pad.setPointerCapture(event.pointerId);
      strokes.push([at(event)]);
      line = svg('polyline', { points: '' });
      part('ink').append(line);
      draw();
    });
    const draw = () => {
      const stroke = strokes.at(-1);
      line.setAttribute('points', [stroke[0], ...stroke].map((point) => point.map((value) => value.toFixed(2)).join()).join(' '));
      sample = null;
      pixels = prepared(strokes);
      show();
    };
    pad.addEventListener('pointermove', (event) => {
      if (line === null) {
        return;
      }
      const events = event.getCoalescedEvents?.() ?? [];
      (events.length > 0 ? events : [event]).forEach((moved) => strokes.at(-1).push(at(moved)));
      draw();
    });
    ['pointerup', 'pointercancel'].forEach((name) => pad.addEventListener(name, () => { line = null; }));

    // Cells: with the keyboard, three levels.
    const LEVELS = [0, INK / 2, INK];
    const cellViews = all('[role=gridcell]');
    const showCell = (view, i) => {
      view.style.setProperty('--ink-level', cells[i] / INK);
      view.setAttribute('aria-label', fill(words.cell, Math.floor(i / SIDE) + 1, i % SIDE + 1, cells[i]));
    };
    const set = (i, value) => {
      cells[i] = value;
      sample = null;
      strokes = [];
      part('ink').replaceChildren();
      showCell(cellViews[i], i);
      pixels = stretched(cells);
      show();
    };
    const next = (value) => (value === 0 ? INK : value === INK ? INK / 2 : 0);
    const focus = (from, to) => {
      cellViews[from].tabIndex = -1;
      cellViews[to].tabIndex = 0;
      cellViews[to].focus();
    };
    cellViews.forEach((view, i) => {
      showCell(view, i);
      view.addEventListener('click', () => {
        focus(cellViews.findIndex((cell) => cell.tabIndex === 0), i);
        set(i, next(cells[i]));
      });
      view.addEventListener('keydown', (event) => {
        const [row, column] = [Math.floor(i / SIDE), i % SIDE];
        const to = {
          ArrowRight: column < SIDE - 1 ? i + 1 : i,
          ArrowLeft: column > 0 ? i - 1 : i,
          ArrowDown: row < SIDE - 1 ? i + SIDE : i,
          ArrowUp: row > 0 ? i - SIDE : i,
          Home: event.ctrlKey ? 0 : row * SIDE,
          End: event.ctrlKey ? SIDE * SIDE - 1 : row * SIDE + SIDE - 1,
        }[event.key];
        if (to !== undefined) {
          if (event.shiftKey && to !== i) {
            set(i, INK);
            set(to, INK);
          }
          focus(i, to);
        } else if (event.key === ' ' || event.key === 'Enter') {
          set(i, next(cells[i]));
        } else if (['0', '1', '2'].includes(event.key)) {
          set(i, LEVELS[Number(event.key)]);
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
          set(i, 0);
        } else {
          return;
        }
        event.preventDefault();
      });
    });

    // Digits of the data, those first that it mistakes.
    const samples = () => {
      const { digits, labels, rows: numbers } = place.dataset;
      const numbersOf = numbers.split(' ').map(Number);
      return numbersOf.map((row, i) => ({
        row,
        label: Number(labels[i]),
        pixels: [...digits.slice(i * 64, (i + 1) * 64)].map((letter) => letter.charCodeAt(0) - 65),
      })).map((digit) => {
        const { probabilities } = own.answer(digit.pixels);
        const taken = probabilities.indexOf(Math.max(...probabilities));
        return { ...digit, taken, certainty: probabilities[taken] };
      }).sort((a, b) => (a.taken === a.label) - (b.taken === b.label)
        || (a.taken === a.label ? a.certainty - b.certainty : b.certainty - a.certainty));
    };
    const list = part('samples');
    const fillList = () => {
      if (list.children.length > 0) {
        return;
      }
      samples().forEach((digit, i) => {
        const option = document.createElement('li');
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.tabIndex = i === 0 ? 0 : -1;
        const right = digit.taken === digit.label;
        option.classList.toggle('is-mistake', !right);
        option.setAttribute('aria-label', fill(right ? words.recognised : words.mistaken, digit.label, digit.taken, digit.row));
        option.append(picture(digit.pixels.map((pixel) => pixel / INK)));
        option.append(right ? String(digit.label) : `${digit.label} → ${digit.taken}`);
        const choose = () => {
          clear();
          sample = digit;
          pixels = digit.pixels;
          all('[role=option]').forEach((other) => {
            other.setAttribute('aria-selected', String(other === option));
            other.tabIndex = other === option ? 0 : -1;
          });
          show();
        };
        option.addEventListener('click', choose);
        option.addEventListener('keydown', (event) => {
          const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
          const to = { Home: list.firstElementChild, End: list.lastElementChild }[event.key]
            ?? (by && list.children[i + by]);
          if (to) {
            event.preventDefault();
            to.focus();
            to.click();
          } else if (event.key === ' ' || event.key === 'Enter') {
            event.preventDefault();
            choose();
          }
        });
        list.append(option);
      });
    };

    // Three ways to put a digit in.
    const ways = all('[data-way]');
    const panels = all('[data-panel]');
    ways.forEach((way) => way.addEventListener('change', () => {
      panels.forEach((panel) => { panel.hidden = panel.dataset.panel !== way.value; });
      if (way.value === 'data') {
        fillList();
      }
      clear();
    }));
    part('clear').addEventListener('click', clear);
    // For whoever wants to know more, and for the tests.
    place.network = { prepared, stretched, answer: own.answer, get pixels() { return pixels; } };
    show();
  };

  document.documentElement.classList.add('scripted');
  document.querySelectorAll('.network[data-weights]').forEach(start);
})();
