// What a page of the site does beyond showing itself. Without this script it says the same.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) {
      element.textContent = text;
    }
    if (className) {
      element.className = className;
    }
    return element;
  };

  // Code is there to be copied.
  all('.code button').forEach((button) => {
    if (!navigator.clipboard) {
      button.remove();
      return;
    }
    const word = button.textContent;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = word; }, 2000);
    });
  });

  // Where the reader is in the contents of the page.
  const links = new Map(all('.contents a').map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (heads.length > 0 && 'IntersectionObserver' in window) {
    let here = null;
    const mark = () => {
      const passed = heads.filter((head) => head.getBoundingClientRect().top < innerHeight / 4);
      const now = links.get((passed.at(-1) || heads[0]).id);
      if (now !== here) {
        here?.classList.remove('is-here');
        now.classList.add('is-here');
        here = now;
      }
    };
    new IntersectionObserver(mark, { rootMargin: '0px 0px -75% 0px' }).observe(heads[0]);
    addEventListener('scroll', mark, { passive: true });
  }

  // A formula that is wider than the window scrolls, by keyboard too.
  const formulas = all('math[display=block]');
  const reachable = () => formulas.forEach((formula) => {
    if (formula.scrollWidth > formula.clientWidth) {
      formula.setAttribute('tabindex', '0');
    } else {
      formula.removeAttribute('tabindex');
    }
  });
  addEventListener('resize', reachable);
  reachable();

  // How the tasks stand, from the file that the report writes beside itself.
  const states = window.lessonsProgress;
  if (states) {
    all('.task-links').forEach((line) => {
      const state = states.tasks[line.dataset.task];
      if (!state) {
        return;
      }
      line.prepend(make('span', JSON.parse(line.dataset.words)[state.state], `state state-${state.state}`));
      if (state.there) {
        const link = line.querySelector('a');
        link.href = link.dataset.report;
      }
    });
    const standing = document.querySelector('.standing');
    const tasks = Object.entries(states.tasks);
    if (standing && tasks.some(([, { state }]) => state !== 'not-started')) {
      const passed = tasks.filter(([, { state }]) => state === 'passed').length;
      const bar = make('ul', undefined, 'progress');
      bar.setAttribute('aria-hidden', 'true');
      bar.append(...tasks.map(([, { state }]) => make('li', undefined, `is-${state}`)));
      standing.append(bar, standing.dataset.of.replace('{0}', passed).replace('{1}', tasks.length));
      standing.hidden = false;
    }
  }

  // Search: the index is loaded when it is wanted for the first time.
  const search = document.querySelector('.search');
  const input = search.querySelector('input');
  const panel = search.querySelector('.found');
  const status = search.querySelector('[role=status]');
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  let index = null;
  const load = () => {
    index ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = search.dataset.index;
      script.onload = () => resolve(window.lessonsSearch.map((entry) => (
        { ...entry, heading: fold(entry.h), text: fold(entry.x) })));
      script.onerror = reject;
      document.head.append(script);
    });
    return index;
  };
  const score = (entry, words) => {
    let points = 0;
    for (const word of words) {
      const inHeading = entry.heading.includes(word);
      const at = entry.text.indexOf(word);
      if (!inHeading && at < 0) {
        return 0;
      }
      points += (inHeading ? 20 : 0) + (at >= 0 ? 1 + Math.min(5, entry.text.split(word).length) : 0);
    }
    return points;
  };
  const excerpt = (entry, words) => {
    const place = make('span');
    const at = Math.max(0, entry.text.indexOf(words.find((word) => entry.text.includes(word)) ?? '') - 50);
    const text = (at > 0 ? '… ' : '') + entry.x.slice(at, at + 150) + (entry.x.length > at + 150 ? ' …' : '');
    const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'i');
    text.split(pattern).forEach((part) => place.append(words.includes(fold(part)) ? make('mark', part) : part));
    return place;
  };
  const close = () => {
    panel.hidden = true;
  };
  const find = async () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      close();
      status.textContent = '';
      return;
    }
    const hits = (await load()).map((entry) => [score(entry, words), entry])
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a)
      .slice(0, 12);
    const said = hits.length === 0 ? search.dataset.none.replace('{0}', input.value)
      : hits.length === 1 ? search.dataset.one : search.dataset.found.replace('{0}', hits.length);
    status.textContent = said;
    const list = make('ol');
    hits.forEach(([, entry]) => {
      const link = make('a');
      link.href = entry.u;
      link.append(make('b', entry.h === entry.t ? entry.t : `${entry.t} › ${entry.h}`), excerpt(entry, words));
      const item = make('li');
      item.append(link);
      list.append(item);
    });
    panel.replaceChildren(hits.length === 0 ? make('p', said) : list);
    panel.hidden = false;
  };
  input.addEventListener('focus', () => load().catch(() => {}));
  input.addEventListener('input', find);
  search.addEventListener('keydown', (event) => {
    const stops = [input, ...all('a', panel)];
    const at = stops.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      close();
      input.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (to && !panel.hidden) {
        event.preventDefault();
        to.focus();
      }
    } else if (event.key === 'Enter' && document.activeElement === input && !panel.hidden) {
      panel.querySelector('a')?.click();
    }
  });
  search.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !search.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener('click', (event) => {
    if (!search.contains(event.target)) {
      close();
    } else if (event.target.closest('.found a')) {
      close();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      && !document.activeElement.matches('input, textarea, select, [contenteditable], [role=gridcell]')) {
      event.preventDefault();
      input.focus();
    }
  });

  // Paper has no toggles.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('main details:not([open])');
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
  });
})();
