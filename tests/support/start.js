// Starts the app: the small build where the first questions are all that is
// wanted, else the whole one. The small build asks for the whole one with an
// event, and goes once that is there.

/* global SMALL_WASM, WHOLE_WASM, WHOLE_SHEET, WHOLE_SHEET_INTEGRITY */

const wasm = (file) => new URL(file, document.baseURI);

/** Links the style sheet of the pages that only the whole app has. */
function dress() {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = WHOLE_SHEET;
    sheet.integrity = WHOLE_SHEET_INTEGRITY;
    sheet.onload = resolve;
    sheet.onerror = () => {
      sheet.remove();
      reject(new Error(`no ${WHOLE_SHEET}`));
    };
    document.head.append(sheet);
  });
}

/** The first page without any deals, or a question. */
function smallIsEnough() {
  const hash = location.hash;
  if (hash.startsWith("#/answer/")) {
    return true;
  }
  if (!["", "#", "#/"].includes(hash)) {
    return false;
  }
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
    return !keys.some((key) => key.startsWith("dealgauge:") && key !== "dealgauge:settings");
  } catch {
    return true;
  }
}

async function startWhole() {
  const [{ default: start }] = await Promise.all([import("dealgauge-whole"), dress()]);
  await start({ module_or_path: wasm(WHOLE_WASM) });
}

/** The page was gone to, so the keyboard stands on it, as after any other step. */
function focusOnceThere(until) {
  const main = document.querySelector("main h1")?.closest("main");
  if (main) {
    main.focus();
  } else if (performance.now() < until) {
    requestAnimationFrame(() => focusOnceThere(until));
  }
}

async function startSmall() {
  const { default: start, leave } = await import("dealgauge-small");
  let asked = false;
  addEventListener("dealgauge:whole", async () => {
    if (asked) {
      return;
    }
    asked = true;
    try {
      const [{ default: begin }, response] = await Promise.all([import("dealgauge-whole"), fetch(wasm(WHOLE_WASM)), dress()]);
      if (!response.ok) {
        throw new Error(`status ${response.status}`);
      }
      const module = await WebAssembly.compile(await response.arrayBuffer());
      leave();
      await begin({ module_or_path: module });
      focusOnceThere(performance.now() + 10_000);
    } catch {
      asked = false;
      dispatchEvent(new Event("dealgauge:whole-failed"));
    }
  });
  await start({ module_or_path: wasm(SMALL_WASM) });
}

await (smallIsEnough() ? startSmall() : startWhole());
dispatchEvent(new Event("TrunkApplicationStarted"));
