// Lays the runs that the reader chooses over each other. The page carries all that is shown; nothing is computed
// here but which line of a file is in which run.
(() => {
  'use strict';
  const MOST = 6;
  const AROUND = 2;
  const data = JSON.parse(document.getElementById('runs-data').textContent);
  const boxes = [...document.querySelectorAll('input[name=run]')];
  const section = document.getElementById('compare');
  const part = (name) => section.querySelector(`[data-${name}]`);
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, index) => values[index]);

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== '') {
      made.append(text);
    }
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const row = (first, cells) => {
    const made = element('tr', '');
    made.append(element('th', first, { scope: 'row' }), ...cells.map((cell) => element('td', cell)));
    return made;
  };
  const head = (first, names) => {
    const made = element('thead', '');
    const cells = element('tr', '');
    cells.append(element('th', first, { scope: 'col' }), ...names.map((name) => element('th', name, { scope: 'col' })));
    made.append(cells);
    return made;
  };
  const body = (rows) => {
    const made = element('tbody', '');
    made.append(...rows);
    return made;
  };

  // Curves: the same three charts as on a lesson's page, with one line for each run.
  const places = [...section.querySelectorAll('[data-chart]')];
  const chart = (index, runs) => {
    const epochs = [...new Set(runs.flatMap((run) => run.curves[index].map(([epoch]) => epoch)))].sort((a, b) => a - b);
    const lines = runs.map((run) => {
      const values = new Map(run.curves[index]);
      return { name: run.name, role: 'other', values: epochs.map((epoch) => values.get(epoch) ?? null) };
    });
    return { ...data.charts[index], x: epochs.map(String), lines };
  };
  // Runs whose curves are the same in every point, in groups.
  const alike = (one, other) => JSON.stringify(one.curves) === JSON.stringify(other.curves);
  const showIdentical = (runs) => {
    const place = part('identical');
    const groups = runs.filter((run) => runs.find((one) => alike(one, run)) === run)
      .map((run) => runs.filter((one) => alike(one, run)))
      .filter((group) => group.length > 1);
    place.hidden = groups.length === 0;
    place.textContent = groups.map((group) => fill(place.dataset.identical, group.map((run) => run.name).join(', '))).join(' ');
  };
  const showCurves = (chosen) => {
    const runs = chosen.filter((run) => run.curves.length > 0);
    showIdentical(runs);
    part('curves').hidden = runs.length === 0;
    if (runs.length === 0) {
      return;
    }
    const charts = data.charts.map((_, index) => chart(index, runs));
    places.forEach((place, index) => place.dispatchEvent(new CustomEvent('chartdata', { bubbles: true, detail: charts[index] })));
    const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 2 });
    const accuracy = charts[0];
    const cell = (value) => (value === null ? '–' : format.format(value));
    part('values').replaceChildren(
      element('caption', accuracy.title),
      head(accuracy.xName, runs.map((run) => run.name)),
      body(accuracy.x.map((epoch, index) => row(epoch, accuracy.lines.map((line) => cell(line.values[index]))))),
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
      head('', chosen.map((run) => run.name)),
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
    const made = element('article', element('h4', fill(words.fromTo, before.name, after.name)), { class: 'changes' });
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
      ...unknown.map((run) => element('p', fill(words.unknown, run.name), { class: 'note' })),
      ...known.slice(1).map((run, index) => step(known[index], run, words)),
    );
  };

  const show = () => {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    const chosen = data.runs.filter((run) => ids.includes(run.id)).reverse();
    boxes.forEach((box) => { box.disabled = !box.checked && ids.length >= MOST; });
    const status = part('compared');
    const enough = chosen.length >= 2;
    section.classList.toggle('is-empty', !enough);
    status.textContent = enough ? fill(status.dataset.names, chosen.map((run) => run.name).join(', ')) : status.dataset.few;
    if (enough) {
      showCurves(chosen);
      showFacts(chosen);
      showSources(chosen);
    }
  };

  boxes.forEach((box) => box.addEventListener('change', show));
  // To begin with, the last that was trained and the last before it that went another way, or else the last two.
  const trained = data.runs.filter((run) => run.curves.length > 0);
  const [newest, ...older] = trained.length >= 2 ? trained : data.runs;
  const first = [newest, older.find((run) => !alike(run, newest)) ?? older[0]].map((run) => run.id);
  if (!boxes.some((box) => box.checked)) {
    boxes.forEach((box) => { box.checked = first.includes(box.value); });
  }
  show();
})();
