// What a page does beyond showing itself. Without this script it says the same.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add('scripted');

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
  themes.forEach((input) => input.addEventListener('change', () => keep(input.value)));

  // Commands are there to be copied, also those that come while the page is open.
  const offerCopies = () => all('button[data-copy]').forEach((button) => { button.hidden = !navigator.clipboard; });
  offerCopies();
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-copy]');
    if (button) {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
    }
  });

  // A newer run: a file beside the page tells of it. Files may not read each other, but one in a frame may send a message.
  const page = document.documentElement.dataset;
  const followed = () => page.until && Date.now() < Number(page.until);

  // Where the reader was, when a page is read anew.
  const toggles = () => all('details').map((details) => {
    const owner = details.closest('[id]');
    return [details, `${owner.id}/${all('details', owner).indexOf(details)}`];
  });
  const kind = (element) => (element.matches('[data-chart]') ? '[data-chart]' : element.localName);
  const home = (element) => element.closest('[id]:not(main)') ?? document.body;
  const before = history.state && history.state.place;
  if (before) {
    history.replaceState(null, '');
    toggles().forEach(([details, name]) => {
      if (name in before.open) {
        details.open = before.open[name];
      }
    });
    // Once all scripts have run, as some of them make focusable what the reader was at.
    addEventListener('DOMContentLoaded', () => {
      const owner = before.focus && (document.getElementById(before.focus.owner) ?? document.body);
      const focused = owner && all(before.focus.kind, owner)[before.focus.index];
      if (focused) {
        focused.focus({ preventScroll: true });
      }
      scrollTo(0, before.scroll);
    });
  }
  const readAnew = () => {
    const active = document.activeElement;
    const focus = active && active !== document.body
      ? { owner: home(active).id, kind: kind(active), index: all(kind(active), home(active)).indexOf(active) } : null;
    const open = Object.fromEntries(toggles().map(([details, name]) => [name, details.open]));
    history.replaceState({ place: { open, focus, scroll: scrollY } }, '');
    location.reload();
  };

  // Makes the content what it is now, and touches nothing that is the same: focus, selection and toggles stay.
  const name = (node) => (node.nodeType === 1 ? node.id || `${node.localName}.${node.className.baseVal ?? node.className}` : node.nodeName);
  const renewNode = (old, now) => {
    if (old.nodeType !== 1) {
      if (old.data !== now.data) {
        old.data = now.data;
      }
      return;
    }
    if ('keep' in old.dataset) {
      return;
    }
    [...now.attributes].filter((one) => !(old.localName === 'details' && one.name === 'open')).forEach((one) => {
      if (old.getAttribute(one.name) !== one.value) {
        old.setAttribute(one.name, one.value);
      }
    });
    renewChildren(old, now);
  };
  const renewChildren = (old, now) => {
    const left = [...old.childNodes];
    [...now.childNodes].forEach((child, index) => {
      const found = left.findIndex((one) => one.nodeType === child.nodeType && name(one) === name(child));
      const here = found < 0 ? document.importNode(child, true) : left.splice(found, 1)[0];
      if (old.childNodes[index] !== here) {
        old.insertBefore(here, old.childNodes[index] ?? null);
      }
      if (found >= 0) {
        renewNode(here, child);
      }
    });
    left.forEach((gone) => gone.remove());
  };
  const renew = (html) => {
    const now = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
    renewChildren(document.querySelector('main'), now.querySelector('main'));
    offerCopies();
    document.dispatchEvent(new Event('newcontent'));
  };

  const announce = () => {
    const place = document.querySelector('.news');
    if (place.childNodes.length === 0) {
      const show = document.createElement('button');
      show.type = 'button';
      show.textContent = place.dataset.show;
      show.addEventListener('click', readAnew);
      place.append(place.dataset.news, ' ', show);
    }
  };
  const hear = (news) => {
    if (followed()) {
      if (news.until && news.started === page.started) {
        page.written = news.written;
        page.until = news.until;
        renew(news.main);
      } else if (news.started >= page.started) {
        readAnew();
      }
    } else if (news.started > page.started) {
      announce();
    }
  };
  const listen = () => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = '';
    let heard = Date.now();
    addEventListener('message', (event) => {
      if (event.source === frame.contentWindow) {
        heard = Date.now();
        hear(event.data);
      }
    });
    const ask = () => {
      if (Date.now() - heard > 20000) {
        return; // There is no such file: the page was sent somewhere alone.
      }
      // What has not changed for long is asked for less often.
      const quiet = followed() ? (Date.now() - Number(page.written)) / 4 : 4000;
      if (document.visibilityState === 'visible') {
        frame.src = `${page.beacon}?${Date.now()}`;
      } else {
        heard = Date.now();
      }
      setTimeout(ask, Math.min(5000, Math.max(1000, quiet)));
    };
    document.body.append(frame);
    ask();
  };
  if (page.beacon) {
    listen();
  }

  // A cell of the confusion matrix shows the digits behind it.
  const filter = document.querySelector('.filter');
  const show = (label, predicted) => {
    all('.digit').forEach((digit) => {
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
    all('.confusion a').forEach((cell) => cell.addEventListener('click', () => show(cell.dataset.label, cell.dataset.predicted)));
    filter.querySelector('button').addEventListener('click', () => show(null, null));
  }

  // Paper has no toggles. What is printed is what the style sheet leaves, unless everything is asked for.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = document.getElementById('print-all')?.checked ? all('details:not([open])') : [];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach((details) => { details.open = false; }));
})();
