// A training, epoch by epoch: the slider chooses which.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const PIXELS = 64;
  const LEVELS = 8;
  document.querySelectorAll('.film').forEach((place) => {
    const part = (name) => place.querySelector(`[data-part=${name}]`);
    const units = Number(place.dataset.units);
    const epochs = place.dataset.epochs.split(' ').map(Number);
    const recognised = place.dataset.recognised.split(' ');
    const slider = part('epoch');
    const curves = [...place.querySelectorAll('[data-epoch]')];
    const ends = curves.map((curve) => Number(curve.dataset.epoch));
    const pictures = Array.from({ length: units }, (_, unit) => {
      const item = document.createElement('li');
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawing.setAttribute('viewBox', '0 0 8 8');
      drawing.setAttribute('role', 'img');
      drawing.setAttribute('aria-label', place.dataset.unit.replace('{0}', unit));
      drawing.setAttribute('shape-rendering', 'crispEdges');
      item.append(drawing);
      part('units').append(item);
      return drawing;
    });
    const draw = (drawing, from) => {
      const paths = new Map();
      for (let i = 0; i < PIXELS; i++) {
        const level = place.dataset.weights.charCodeAt(from + i) - 65 - LEVELS;
        if (level !== 0) {
          paths.set(level, `${paths.get(level) ?? ''}M${i % 8} ${Math.floor(i / 8)}h1v1h-1z`);
        }
      }
      drawing.replaceChildren(...[...paths].map(([level, path]) => {
        const shade = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        shade.setAttribute('class', level > 0 ? 'positive' : 'negative');
        shade.setAttribute('fill-opacity', Math.abs(level) / LEVELS);
        shade.setAttribute('d', path);
        return shade;
      }));
    };
    const show = () => {
      const frame = Number(slider.value);
      const epoch = epochs[frame];
      pictures.forEach((drawing, unit) => draw(drawing, (frame * units + unit) * PIXELS));
      const near = ends.reduce((best, end) => (Math.abs(end - epoch) < Math.abs(best - epoch) ? end : best), ends[0]);
      curves.forEach((curve, i) => curve.classList.toggle('is-now', ends[i] === near));
      const said = place.dataset.words.replace('{0}', epoch).replace('{1}', recognised[frame]);
      part('at').textContent = said;
      slider.setAttribute('aria-valuetext', said);
    };
    const play = part('play');
    const word = play.textContent;
    let playing = null;
    const stop = () => {
      clearInterval(playing);
      playing = null;
      play.textContent = word;
    };
    play.addEventListener('click', () => {
      if (playing !== null) {
        stop();
        return;
      }
      if (slider.value === slider.max) {
        slider.value = 0;
      }
      play.textContent = play.dataset.stop;
      show();
      playing = setInterval(() => {
        slider.value = Number(slider.value) + 1;
        show();
        if (slider.value === slider.max) {
          stop();
        }
      }, 250);
    });
    slider.addEventListener('input', () => {
      stop();
      show();
    });
    show();
  });
})();
