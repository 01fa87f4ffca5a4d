// Something of a script's own that stands on every page, at its end, in the
// reader's language, however often the app draws the page anew.

/**
 * @param {Element} element what is to stand there
 * @param {() => void} say writes its words; called again when the language changes
 */
export function beside(element, say) {
  const stay = () => {
    if (document.body.lastElementChild !== element && !globalThis.dealgaugeStopped) {
      document.body.append(element);
    }
  };
  new MutationObserver(stay).observe(document.body, { childList: true });
  new MutationObserver(say).observe(document.documentElement, { attributeFilter: ["lang"] });
  stay();
  // Only what appears where one listens already is read out.
  setTimeout(say);
}

export function element(name, style, ...content) {
  const own = document.createElement(name);
  own.className = style;
  own.append(...content);
  return own;
}
