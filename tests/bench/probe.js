// Runs in the page, before its own scripts: what the benchmark sees there.
// Times are milliseconds since the page was asked for.

(() => {
  /** How long after a tap a page may still change because of it. */
  const AFTERMATH = 150;

  const probe = { paint: 0, shift: 0, wasm: [], taps: [] };
  window.probe = probe;

  new PerformanceObserver((list) => {
    probe.paint = list.getEntries().at(-1).startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      probe.shift += hadRecentInput ? 0 : value;
    }
  }).observe({ type: "layout-shift", buffered: true });

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own(...given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) {
        probe.wasm.push(new WeakRef(memory));
      }
      return made;
    };
  }

  /** Bytes of the WebAssembly memories that are still there. */
  probe.wasmBytes = () => probe.wasm.reduce((sum, own) => sum + (own.deref()?.buffer.byteLength ?? 0), 0);

  /** Calls back when what is drawn in this frame is on the screen; to be called from within a frame. */
  function onScreen(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  }

  /** The same of the next frame. */
  const afterPaint = (then) => requestAnimationFrame(() => onScreen(then));

  const shows = (selector) => {
    const found = document.querySelector(selector);
    return found && !found.closest("[aria-busy=true]") && found.checkVisibility({ opacityProperty: true }) && found.getBoundingClientRect().height > 0;
  };

  /** When the first of a selector is on the screen, and everything of `gone` no more. */
  probe.shown = (selector, gone) =>
    new Promise((resolve) => {
      const look = (painted) => {
        if (shows(selector) && !(gone && document.querySelector(gone))) {
          painted(resolve);
        } else {
          requestAnimationFrame(() => look(onScreen));
        }
      };
      look(afterPaint);
    });

  // A tap begins when the finger leaves the glass, by the clock of the browser.
  let begun = 0;
  let open;
  addEventListener(
    "pointerup",
    (event) => {
      begun = event.timeStamp;
      let painted = 0;
      let changes = 0;
      const repaint = () => afterPaint((now) => (painted = now));
      open?.disconnect();
      const seen = new MutationObserver((records) => {
        changes += records.length;
        repaint();
      });
      open = seen;
      seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      repaint();
      setTimeout(() => {
        seen.disconnect();
        probe.taps.push({ time: painted - begun, changes });
      }, AFTERMATH);
    },
    true,
  );
  probe.begun = () => begun;
})();
