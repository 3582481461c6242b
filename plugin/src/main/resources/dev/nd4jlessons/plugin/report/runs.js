// Lays the runs that the reader chooses over each other, sorts and filters them, and keeps names that the reader gives.
// The page carries all that is shown; nothing is computed here but which line of a file is in which run.
(() => {
  'use strict';
  const MOST = 8;
  const AROUND = 2;
  const SVG = 'http://www.w3.org/2000/svg';
  const table = document.querySelector('table.runs');
  const rows = [...table.tBodies[0].rows];
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, index) => values[index]);

  // Names of one's own: kept in this browser, as the page cannot write to the disk.
  const names = 'nd4j-lessons.names';
  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem(names)) ?? {};
    } catch {
      return {}; // A browser may forbid storage to files.
    }
  };
  const own = stored();
  const link = (row) => row.querySelector('[data-name]');
  const given = new Map(rows.map((row) => [row.dataset.run, link(row).textContent]));
  const nameOf = (id) => own[id] || given.get(id);
  const rename = (row, name) => {
    const id = row.dataset.run;
    if (name && name !== given.get(id)) {
      own[id] = name;
    } else {
      delete own[id];
    }
    try {
      localStorage.setItem(names, JSON.stringify(own));
    } catch {
      // The name then holds until the page is closed.
    }
    link(row).textContent = nameOf(id);
    document.dispatchEvent(new Event('renamed'));
  };
  const edit = (row, button) => {
    const input = document.createElement('input');
    input.value = nameOf(row.dataset.run);
    input.maxLength = 60;
    input.setAttribute('aria-label', fill(table.dataset.own, given.get(row.dataset.run)));
    const end = (keep) => {
      if (!link(row).hidden) {
        return; // Taking the input away takes its focus, too.
      }
      link(row).hidden = false;
      button.hidden = false;
      rename(row, keep ? input.value.trim() : nameOf(row.dataset.run));
      input.remove();
    };
    link(row).before(input);
    link(row).hidden = true;
    button.hidden = true;
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'Escape') {
        end(event.key === 'Enter');
      }
    });
    input.addEventListener('blur', () => end(true));
    input.select();
  };
  rows.forEach((row) => {
    link(row).textContent = nameOf(row.dataset.run);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'rename';
    button.textContent = '✎';
    button.setAttribute('aria-label', fill(table.dataset.rename, given.get(row.dataset.run)));
    button.addEventListener('click', () => edit(row, button));
    link(row).after(' ', button);
  });

  // Sorted by a column, filtered by lesson and words.
  const sortable = [...table.tHead.querySelectorAll('[data-sort]')];
  const valueFor = (head) => (row) => {
    const kind = head.dataset.sort;
    const text = kind === 'text' ? row.cells[head.cellIndex].textContent.replace(/,/g, '') : row.dataset[kind];
    return kind === 'started' ? text : text === '' || Number.isNaN(Number(text)) ? -Infinity : Number(text);
  };
  const sort = (head) => {
    const down = head.getAttribute('aria-sort') !== 'descending';
    sortable.forEach((one) => one.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const value = valueFor(head);
    const order = (one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0);
    const sorted = [...rows].sort((one, other) => (down ? order(other, one) : order(one, other)));
    table.tBodies[0].append(...sorted);
  };
  sortable.forEach((head) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(head));
    head.append(button);
  });
  const lesson = document.querySelector('[data-lesson]:is(select)');
  const filter = document.querySelector('input[data-filter]');
  const found = document.querySelector('[data-found]');
  const sift = () => {
    const wanted = filter.value.trim().toLowerCase();
    rows.forEach((row) => {
      row.hidden = (lesson.value !== '' && row.dataset.lesson !== lesson.value)
        || !row.textContent.toLowerCase().includes(wanted);
    });
    const shown = rows.filter((row) => !row.hidden).length;
    found.textContent = shown === rows.length ? '' : fill(found.dataset.found, shown, rows.length);
  };
  lesson.addEventListener('change', sift);
  filter.addEventListener('input', sift);

  const source = document.getElementById('runs-data');
  if (!source) {
    return; // There is nothing to compare.
  }
  const data = JSON.parse(source.textContent);
  const boxes = [...document.querySelectorAll('input[name=run]')];
  const section = document.getElementById('compare');
  const part = (name) => section.querySelector(`[data-${name}]`);
  const letter = (index) => String.fromCharCode(65 + index);
  let chosen = [];
  const slotOf = (run) => chosen.indexOf(run);
  const called = (run) => `${letter(slotOf(run))} ${nameOf(run.id)}`;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== '') {
      made.append(text);
    }
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const drawn = (name, attributes, text = '') => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  };
  const row = (first, cells) => {
    const made = element('tr', '');
    made.append(element('th', first, { scope: 'row' }), ...cells.map((cell) => element('td', cell)));
    return made;
  };
  const head = (first, titles) => {
    const made = element('thead', '');
    const cells = element('tr', '');
    cells.append(element('th', first, { scope: 'col' }), ...titles.map((title) => element('th', title, { scope: 'col' })));
    made.append(cells);
    return made;
  };
  const body = (lines) => {
    const made = element('tbody', '');
    made.append(...lines);
    return made;
  };

  // Curves: every run has its line in the drawing. Those of the chosen runs are shown, on an axis as long as they are.
  const plots = [...section.querySelectorAll('.compared .plot')];
  const longest = (runs) => Math.max(...runs.flatMap((run) => run.curves[0].map(([epoch]) => epoch)));
  const whole = Math.max(2, longest(data.runs.filter((run) => run.curves.length > 0)));
  const number = (plot, value) => new Intl.NumberFormat(document.documentElement.lang, plot.dataset.percent
    ? { style: 'percent', maximumFractionDigits: 2 } : { maximumSignificantDigits: 3 }).format(value);
  const steps = (last) => {
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((one) => last / one <= 8) ?? 10000;
    const between = [];
    for (let tick = step; tick < last; tick += step) {
      if (tick > 1 && last - tick >= 0.6 * step) {
        between.push(tick);
      }
    }
    return last > 1 ? [1, ...between, last] : [1];
  };
  const labels = (plot, runs) => {
    const height = plot.clientHeight || 300;
    const ends = runs.map((run, index) => ({ index, y: (parseFloat(plot.querySelector(`path[data-run="${run.id}"]`).dataset.end) / 100) * height }))
      .filter(({ y }) => !Number.isNaN(y)).sort((one, other) => one.y - other.y);
    ends.forEach((end, i) => { end.y = Math.max(end.y, i === 0 ? 0 : ends[i - 1].y + 14); });
    for (let i = ends.length - 1, limit = height; i >= 0; i -= 1) {
      ends[i].y = Math.min(ends[i].y, limit);
      limit = ends[i].y - 14;
    }
    return ends.map(({ index, y }) => drawn('text', { x: '100%', y, dx: '.5em', dy: '.33em' }, letter(slotOf(runs[index]))));
  };
  const draw = (plot, index, runs) => {
    const last = Math.max(2, longest(runs));
    const place = (epoch) => `${((epoch - 1) / (last - 1)) * 100}%`;
    plot.querySelector('.lines').setAttribute('viewBox', `0 0 ${(3000 * (last - 1)) / (whole - 1)} 1500`);
    const axis = plot.querySelector('.axis.x');
    axis.replaceChildren(
      ...steps(last).map((epoch) => drawn('text', { x: place(epoch), y: '100%', dy: '1.5em', 'text-anchor': 'middle' }, epoch)),
      drawn('text', { x: '100%', y: '100%', dy: '2.9em', 'text-anchor': 'end' }, axis.dataset.x),
    );
    plot.querySelectorAll('path[data-run]').forEach((path) => {
      const at = runs.findIndex((run) => run.id === path.dataset.run);
      const under = at >= 0 && runs.slice(at + 1).some((run) => alike(run, runs[at]));
      path.setAttribute('class', at < 0 ? 'line other' : `line other chosen s${slotOf(runs[at])}${under ? ' under' : ''}`);
    });
    plot.querySelector('.ends').replaceChildren(...labels(plot, runs));
    const epochs = [...new Set(runs.flatMap((run) => run.curves[index].map(([epoch]) => epoch)))].sort((a, b) => a - b);
    const values = runs.map((run) => new Map(run.curves[index]));
    plot.querySelector('.stops').replaceChildren(...epochs.map((epoch) => {
      const stop = drawn('g', { class: 'stop' });
      const said = values.map((value, i) => (value.get(epoch) == null ? '' : `${letter(slotOf(runs[i]))} ${number(plot, value.get(epoch))}`));
      stop.append(
        drawn('line', { x1: place(epoch), x2: place(epoch), y1: 0, y2: '100%' }),
        drawn('title', {}, [`${axis.dataset.x} ${epoch}`, ...said.filter(Boolean)].join(' · ')),
      );
      return stop;
    }));
  };
  // Runs whose curves are the same in every point, in groups.
  const alike = (one, other) => JSON.stringify(one.curves) === JSON.stringify(other.curves);
  const showIdentical = (runs) => {
    const place = part('identical');
    const groups = runs.filter((run) => runs.find((one) => alike(one, run)) === run)
      .map((run) => runs.filter((one) => alike(one, run)))
      .filter((group) => group.length > 1);
    place.hidden = groups.length === 0;
    place.textContent = groups.map((group) => fill(place.dataset.identical, group.map(called).join(', '))).join(' ');
  };
  const swatch = (slot) => {
    const made = drawn('svg', { class: 'swatch', viewBox: '0 0 28 12', 'aria-hidden': 'true' });
    made.append(drawn('path', { class: `line other chosen s${slot}`, d: 'M0 6H28' }));
    return made;
  };
  const showCurves = () => {
    if (!part('curves')) {
      return;
    }
    const runs = chosen.filter((run) => run.curves.length > 0);
    showIdentical(runs);
    part('curves').hidden = runs.length === 0;
    if (runs.length === 0) {
      return;
    }
    part('key').replaceChildren(...runs.map((run) => {
      const item = element('li', '');
      const slot = slotOf(run);
      item.append(swatch(slot), element('b', letter(slot)), ` ${nameOf(run.id)} · ${run.when}`);
      return item;
    }));
    plots.forEach((plot, index) => draw(plot, index, runs));
    const epochs = [...new Set(runs.flatMap((run) => run.curves[0].map(([epoch]) => epoch)))].sort((a, b) => a - b);
    const values = runs.map((run) => new Map(run.curves[0]));
    const cell = (value) => (value == null ? '–' : number(plots[0], value));
    part('values').replaceChildren(
      head(plots[0].querySelector('.axis.x').dataset.x, runs.map(called)),
      body(epochs.map((epoch) => row(epoch, values.map((value) => cell(value.get(epoch)))))),
    );
  };

  // Settings: one column for each run; what is the same in all of them comes last.
  const showFacts = (chosen) => {
    const labels = [...new Set(chosen.flatMap((run) => run.facts.map((fact) => fact.label)))];
    const table = part('facts');
    const value = (run, label) => run.facts.find((fact) => fact.label === label)?.value ?? '–';
    const rows = labels.map((label) => {
      const values = chosen.map((run) => value(run, label));
      const same = values.every((one) => one === values[0]);
      const made = row(label, values);
      made.className = same ? 'is-same' : 'is-different';
      if (same) {
        made.firstElementChild.append(' ', element('span', `(${table.dataset.same})`, { class: 'unseen' }));
      }
      return made;
    });
    const same = (made) => made.className === 'is-same';
    table.replaceChildren(
      head(table.dataset.fact, chosen.map(called)),
      body([...rows.filter((made) => !same(made)), ...rows.filter(same)]),
    );
  };

  // Code: a file is one list of lines, and each run has some of them.
  const linesBetween = (file, before, after) => {
    const was = new Set(file.versions[before]);
    const is = new Set(file.versions[after]);
    const kind = (index) => (was.has(index) ? (is.has(index) ? 'same' : 'removed') : 'added');
    const all = file.lines.map((text, index) => ({ text, index })).filter(({ index }) => was.has(index) || is.has(index));
    return tidied(all.map(({ text, index }) => ({ text, kind: kind(index) })));
  };
  // What was removed first, then what was added; equal lines at both ends of a change are no change.
  const tidied = (lines) => {
    const done = [];
    let removed = [];
    let added = [];
    const flush = () => {
      const tail = [];
      while (removed.length > 0 && added.length > 0 && removed[0].text === added[0].text) {
        done.push({ text: removed.shift().text, kind: 'same' });
        added.shift();
      }
      while (removed.length > 0 && added.length > 0 && removed.at(-1).text === added.at(-1).text) {
        tail.unshift({ text: removed.pop().text, kind: 'same' });
        added.pop();
      }
      done.push(...removed, ...added, ...tail);
      [removed, added] = [[], []];
    };
    lines.forEach((line) => {
      if (line.kind === 'removed') {
        removed.push(line);
      } else if (line.kind === 'added') {
        added.push(line);
      } else {
        flush();
        done.push(line);
      }
    });
    flush();
    return done;
  };
  const shortened = (lines) => {
    const changed = lines.map((line) => line.kind !== 'same');
    const near = lines.map((_, index) => changed.slice(Math.max(0, index - AROUND), index + AROUND + 1).includes(true));
    return lines.filter((_, index) => near[index] || near[index - 1]).map((line, index, all) => (
      near[lines.indexOf(line)] ? line : index < all.length - 1 ? { text: '', kind: 'gap' } : null)).filter(Boolean);
  };
  const SHOWN = { removed: ['del', '−'], added: ['ins', '+'], same: ['span', ' '], gap: ['span', '⋯'] };
  const difference = (file, lines, words) => {
    const made = element('pre', '', { class: 'difference', tabindex: '0', role: 'region', 'aria-label': file.file });
    shortened(lines).forEach(({ text, kind }) => {
      const [name, sign] = SHOWN[kind];
      const line = element(name, element('span', sign, { class: 'sign', 'aria-hidden': 'true' }));
      if (words[kind]) {
        line.append(element('span', `${words[kind]} `, { class: 'unseen' }));
      }
      line.append(text);
      made.append(line, '\n');
    });
    return made;
  };
  const step = (before, after, words) => {
    const made = element('article', element('h4', fill(words.fromTo, called(before), called(after))), { class: 'changes' });
    const files = data.files.map((file, index) => ({ file, was: before.versions[index], is: after.versions[index] }))
      .filter(({ was, is }) => was !== null && is !== null && was !== is)
      .map(({ file, was, is }) => ({ file, lines: linesBetween(file, was, is) }))
      .filter(({ lines }) => lines.some((line) => line.kind !== 'same'));
    files.forEach(({ file, lines }) => made.append(element('h5', `${file.task} ${file.name}`), difference(file, lines, words)));
    if (files.length === 0) {
      made.append(element('p', words.none, { class: 'note' }));
    }
    return made;
  };
  const showSources = (chosen) => {
    const place = part('sources');
    const words = place.dataset;
    const known = chosen.filter((run) => run.versions.some((version) => version !== null));
    const unknown = chosen.filter((run) => !known.includes(run));
    place.replaceChildren(
      ...unknown.map((run) => element('p', fill(words.unknown, called(run)), { class: 'note' })),
      ...known.slice(1).map((run, index) => step(known[index], run, words)),
    );
  };

  const show = () => {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    chosen = data.runs.filter((run) => ids.includes(run.id)).reverse();
    boxes.forEach((box) => {
      const other = chosen.length > 0 && data.runs.find((run) => run.id === box.value).lesson !== chosen[0].lesson;
      box.disabled = !box.checked && (ids.length >= MOST || other);
    });
    const status = part('compared');
    const enough = chosen.length >= 2;
    section.classList.toggle('is-empty', !enough);
    status.textContent = enough ? fill(status.dataset.names, chosen.length, chosen.map(called).join(', ')) : status.dataset.few;
    if (enough) {
      showCurves();
      showFacts(chosen);
      showSources(chosen);
    }
  };

  boxes.forEach((box) => box.addEventListener('change', show));
  document.addEventListener('renamed', show);
  // To begin with, the last that was trained and the last of the same lesson before it that went another way.
  const trained = data.runs.filter((run) => run.curves.length > 0);
  const newest = trained[0] ?? data.runs[0];
  const older = data.runs.filter((run) => run !== newest && run.lesson === newest.lesson);
  const first = [newest, older.find((run) => run.curves.length > 0 && !alike(run, newest)) ?? older[0]]
    .filter(Boolean).map((run) => run.id);
  if (!boxes.some((box) => box.checked)) {
    boxes.forEach((box) => { box.checked = first.includes(box.value); });
  }
  show();
})();
