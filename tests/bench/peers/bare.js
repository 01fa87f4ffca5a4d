// The limit that is measured against: the questions as HTML, made by the least
// script that also keeps the answers in local storage. WHOLE: all on one page.

/* global CONTENT, WHOLE */

const KEY = "bare:answers";
const given = JSON.parse(localStorage.getItem(KEY) ?? "{}");
const screens = WHOLE ? [CONTENT.parts.flatMap(({ items }) => items)] : CONTENT.parts.map(({ items }) => items);

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function question({ id, text, options }, number) {
  const known = element("p", { className: "known", hidden: !(id in given) }, "Answered");
  const rows = options.map(({ value, label }) =>
    element(
      "label",
      {},
      element("input", {
        type: "radio",
        name: id,
        value,
        checked: given[id] === value,
        onchange: () => {
          given[id] = value;
          known.hidden = false;
          localStorage.setItem(KEY, JSON.stringify(given));
        },
      }),
      element("span", {}, label.en),
    ),
  );
  return element("fieldset", { id }, element("legend", {}, `${number}. ${text.en}`), ...rows, known);
}

function show(at) {
  const before = screens.slice(0, at).reduce((sum, screen) => sum + screen.length, 0);
  const next = element("button", { id: "next", type: "button", onclick: () => show(at + 1) }, "Next");
  const questions = screens[at].map((item, own) => question(item, before + own + 1));
  document.querySelector("main").replaceChildren(element("h1", {}, CONTENT.title.en), ...questions, ...(at + 1 < screens.length ? [next] : []));
  scrollTo(0, 0);
}

show(0);
