// What a page does beyond showing itself. Without this script it says the same.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The theme: radio buttons that the style sheet reads; kept for the next page.
  const key = 'nd4j-lessons.theme';
  const kept = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // A browser may forbid storage to files.
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // The choice then holds for this page alone.
    }
  };
  const themes = all('input[name=theme]');
  const wanted = themes.find((input) => input.value === kept());
  if (wanted) {
    wanted.checked = true;
  }
  themes.forEach((input) => input.addEventListener('change', () => {
    keep(input.value);
    document.dispatchEvent(new Event('themechange'));
  }));

  // The page of a run that is on is written anew as it goes, and read again here, where the reader was.
  const page = document.documentElement.dataset;
  const toggles = () => all('details').map((details) => {
    const owner = details.closest('[id]');
    return [details, `${owner.id}/${all('details', owner).indexOf(details)}`];
  });
  const before = history.state && history.state.live;
  if (before) {
    toggles().forEach(([details, name]) => {
      if (name in before.open) {
        details.open = before.open[name];
      }
    });
    scrollTo(0, before.scroll);
    history.replaceState(null, '');
  }
  if (page.until && Date.now() < Number(page.until)) {
    // A page that has not changed for long is asked for less often.
    const wait = Math.min(15000, Math.max(1000, (Date.now() - Number(page.written)) / 4));
    setTimeout(() => {
      const open = Object.fromEntries(toggles().map(([details, name]) => [name, details.open]));
      history.replaceState({ live: { open, scroll: scrollY } }, '');
      location.reload();
    }, wait);
  }

  // A cell of the confusion matrix shows the digits behind it.
  const filter = document.querySelector('.filter');
  const digits = all('.digit');
  const show = (label, predicted) => {
    digits.forEach((digit) => {
      digit.hidden = label !== null && (digit.dataset.label !== label || digit.dataset.predicted !== predicted);
    });
    const words = filter.querySelector('[data-filter]');
    words.textContent = words.dataset.filter.replace('{0}', label).replace('{1}', predicted);
    filter.hidden = label === null;
    if (label !== null) {
      all('#mistakes details').forEach((details) => { details.open = true; });
    }
  };
  if (filter) {
    all('.confusion a').forEach((cell) => cell.addEventListener('click', () => {
      show(cell.dataset.label, cell.dataset.predicted);
    }));
    filter.querySelector('button').addEventListener('click', () => show(null, null));
  }

  // Commands are there to be copied.
  all('button[data-copy]').forEach((button) => {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
    });
  });

  // Paper has no toggles.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open])');
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => {
    opened.forEach((details) => { details.open = false; });
  });
})();
