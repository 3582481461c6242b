// Tells the page that holds this one in a frame what is new. Files may not read each other, but they may send messages.
(() => {
  'use strict';
  if (parent === window) {
    return;
  }
  const { started, written, until } = document.documentElement.dataset;
  parent.postMessage({ started, written, until, main: document.querySelector('main').innerHTML }, '*');
})();
