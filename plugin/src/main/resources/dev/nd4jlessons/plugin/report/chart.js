// Reads charts and maps for a pointer, a finger and the arrow keys. They are drawn without it.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const between = (value, least, most) => Math.max(least, Math.min(most, value));

  // A chart: one step along x after another. What is said of a step stands in the drawing, as its title.
  const stops = (plot) => all('.stop', plot);
  const words = (stop) => stop.querySelector('title').textContent;
  const at = (plot) => stops(plot).findIndex((stop) => stop.classList.contains('at'));
  const show = (plot, index) => {
    const steps = stops(plot);
    const reading = plot.parentElement.querySelector('.reading');
    steps.forEach((stop, i) => stop.classList.toggle('at', i === index));
    reading.textContent = steps[index] ? words(steps[index]) : '';
    if (steps[index]) {
      plot.setAttribute('aria-valuenow', index);
      plot.setAttribute('aria-valuetext', words(steps[index]));
    }
  };
  const nearest = (plot, x) => {
    const steps = stops(plot).map((stop) => stop.querySelector('line').getBoundingClientRect().left);
    return steps.reduce((best, place, i) => (Math.abs(place - x) < Math.abs(steps[best] - x) ? i : best), 0);
  };
  const read = (plot) => {
    const drawing = plot.querySelector('.drawing');
    if (stops(plot).length === 0 && !plot.querySelector('.stops')) {
      return; // It is looked at, and its table read.
    }
    plot.tabIndex = 0;
    plot.setAttribute('role', 'slider');
    plot.setAttribute('aria-label', drawing.getAttribute('aria-label'));
    plot.setAttribute('aria-valuemin', 0);
    plot.setAttribute('aria-valuemax', Math.max(0, stops(plot).length - 1));
    plot.setAttribute('aria-valuenow', Math.max(0, stops(plot).length - 1));
    plot.addEventListener('pointermove', (event) => show(plot, nearest(plot, event.clientX)));
    plot.addEventListener('pointerdown', (event) => show(plot, nearest(plot, event.clientX)));
    plot.addEventListener('pointerleave', () => {
      if (document.activeElement !== plot) {
        show(plot, -1);
      }
    });
    plot.addEventListener('focus', () => {
      if (at(plot) < 0 && plot.matches(':focus-visible')) {
        show(plot, stops(plot).length - 1);
      }
    });
    plot.addEventListener('blur', () => show(plot, -1));
    plot.addEventListener('keydown', (event) => {
      const last = stops(plot).length - 1;
      const to = {
        ArrowLeft: at(plot) - 1, ArrowDown: at(plot) - 1, ArrowRight: at(plot) + 1, ArrowUp: at(plot) + 1,
        PageDown: at(plot) - 5, PageUp: at(plot) + 5, Home: 0, End: last,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        show(plot, between(to, 0, last));
      } else if (event.key === 'Escape') {
        show(plot, -1);
      }
    });
  };
  all('[data-chart]').forEach((plot, index) => {
    read(plot);
    performance.mark(`chart-${index}`); // For whoever measures when a page is ready.
  });

  // Maps of one tensor: the same element in all of them. Its numbers stand in the table below.
  const readMaps = (maps) => {
    const drawings = all('svg', maps);
    const reading = maps.nextElementSibling;
    const table = maps.parentElement.querySelector('table.values');
    const { width: columns, height: rows } = drawings[0].viewBox.baseVal;
    const first = Number(maps.dataset.first);
    let place = null;
    const cursors = drawings.map((drawing) => {
      const cursor = drawing.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
      Object.entries({ class: 'cursor', width: 1, height: 1 }).forEach(([name, value]) => cursor.setAttribute(name, value));
      return cursor;
    });
    const go = (row, column) => {
      place = [between(row, 0, rows - 1), between(column, 0, columns - 1)];
      const line = [...table.tBodies[0].rows].find((one) => Number(one.cells[0].textContent) === first + place[0]);
      const cell = line.cells[place[1] + 1];
      const [yours, right] = [cell.firstChild.textContent, cell.lastChild.textContent];
      const values = { row: first + place[0], column: place[1], yours, right, ratio: cell.dataset.ratio };
      reading.textContent = maps.dataset.cell.replace(/\{(\w+)\}/g, (_, name) => values[name]);
      cursors.forEach((cursor) => {
        cursor.setAttribute('x', place[1]);
        cursor.setAttribute('y', place[0]);
        cursor.classList.add('at');
      });
    };
    const leave = () => {
      place = null;
      reading.textContent = '';
      cursors.forEach((cursor) => cursor.classList.remove('at'));
    };
    const point = (drawing) => (event) => {
      const box = drawing.getBoundingClientRect();
      go(Math.floor(((event.clientY - box.top) / box.height) * rows), Math.floor(((event.clientX - box.left) / box.width) * columns));
    };
    drawings.forEach((drawing) => {
      drawing.addEventListener('pointermove', point(drawing));
      drawing.addEventListener('pointerdown', point(drawing));
    });
    maps.tabIndex = 0;
    maps.setAttribute('role', 'group');
    maps.addEventListener('pointerleave', () => document.activeElement !== maps && leave());
    maps.addEventListener('focus', () => maps.matches(':focus-visible') && !place && go(0, 0));
    maps.addEventListener('blur', leave);
    maps.addEventListener('keydown', (event) => {
      const [row, column] = place ?? [0, 0];
      const to = {
        ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column], ArrowDown: [row + 1, column],
        Home: [row, 0], End: [row, columns - 1],
      }[event.key];
      if (to) {
        event.preventDefault();
        go(...to);
      } else if (event.key === 'Escape') {
        leave();
      }
    });
  };
  all('[data-maps]').forEach(readMaps);
  document.addEventListener('newcontent', () => all('[data-chart]:not([role])').forEach(read));
  document.documentElement.classList.add('read');
})();
