// The card as a file: as it is, or drawn as a picture.
(() => {
  'use strict';
  document.documentElement.classList.add('scripted');
  const NAME = 'nd4j-lessons';
  const SIZE = [1200, 630];
  const save = (href, ending) => {
    const link = document.createElement('a');
    link.href = href;
    link.download = `${NAME}.${ending}`;
    link.click();
  };
  document.querySelectorAll('.share').forEach((place) => {
    const text = () => {
      const copy = place.querySelector('svg').cloneNode(true);
      copy.setAttribute('width', SIZE[0]);
      copy.setAttribute('height', SIZE[1]);
      return new XMLSerializer().serializeToString(copy);
    };
    const address = () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text())}`;
    const saving = {
      svg: async () => save(address(), 'svg'),
      png: async () => {
        const picture = new Image();
        picture.src = address();
        await picture.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = SIZE;
        canvas.getContext('2d').drawImage(picture, 0, 0, ...SIZE);
        save(canvas.toDataURL('image/png'), 'png');
      },
    };
    place.querySelectorAll('[data-save]').forEach((button) => {
      button.addEventListener('click', () => saving[button.dataset.save]());
    });
  });
})();
