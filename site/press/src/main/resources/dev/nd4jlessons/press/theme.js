// The theme that was chosen, before anything is drawn in another; the report keeps it under the same name.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const key = 'nd4j-lessons.theme';
  const inputs = [...document.querySelectorAll('input[name=theme]')];
  let kept = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // A browser may forbid storage to files.
  }
  const wanted = inputs.find((input) => input.value === kept);
  if (wanted) {
    wanted.checked = true;
  }
  inputs.forEach((input) => input.addEventListener('change', () => {
    try {
      localStorage.setItem(key, input.value);
    } catch {
      // The choice then holds for this page alone.
    }
    document.dispatchEvent(new Event('themechange'));
  }));
})();
