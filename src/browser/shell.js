// What stands there before the app does: its name and places, in the language
// and the colours that the app will have too, so that nothing moves or changes
// when it comes. The words stand in index.html, where no script has to carry them.

/** Among languages, best first, Chinese comes and English does not before it. */
const CHINESE_FIRST = /^((?!en\b)[^,]*,)*zh\b/i;

/** Puts the frame of the reader's language on the page. */
export function dress() {
  let settings = {};
  try {
    settings = JSON.parse(localStorage["dealgauge:settings"]) ?? {};
  } catch {
    // Blocked, or not there: the device decides.
  }
  const root = document.documentElement;
  if (["light", "dark"].includes(settings.theme)) {
    root.dataset.theme = settings.theme;
  }
  const isChinese = settings.lang ? settings.lang === "zh-CN" : CHINESE_FIRST.test(navigator.languages);
  root.lang = isChinese ? "zh-CN" : "en";
  document.body.replaceChildren(document.querySelector(`template[lang=${root.lang}]`).content);
  const [place] = /^#\/(instruments|data|about)/.exec(location.hash) ?? ["#/"];
  document.querySelector(`li > [href="${place}"]`).setAttribute("aria-current", "page");
}
