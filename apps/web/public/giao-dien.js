// Before the first paint, in a file of its own so that the content policy needs no inline script: no flash of the other theme.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('gs.theme');
  } catch (refused) {
    choice = null;
  }
  var isDark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
