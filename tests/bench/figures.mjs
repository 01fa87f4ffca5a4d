// From many visits to one table, and whether the bars are cleared.

export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which a share of all lies, between neighbours in proportion. */
export function quantile(values, share) {
  if (values.length === 0) {
    return undefined;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

/** What is told of a subject on a line, from its visits. */
export function figures(visits) {
  const all = (name) => visits.flatMap((visit) => visit[name] ?? []);
  const p95 = (name) => quantile(all(name), 0.95);
  const middle = (name) => median(all(name));
  return {
    bytes: middle("bytes"),
    requests: middle("requests"),
    ready: middle("ready"),
    readyP95: p95("ready"),
    load: middle("load"),
    paint: middle("paint"),
    shift: middle("shift"),
    answer: middle("answer"),
    answerP95: p95("answer"),
    work: middle("work"),
    changes: middle("changes"),
    turn: middle("turn"),
    turnP95: p95("turn"),
    report: middle("report"),
    wholeReport: middle("wholeReport"),
    memory: middle("memory"),
    bytesInAll: middle("bytesInAll"),
  };
}

const whole = (value) => value.toFixed(0);
const kilo = (value) => (value / 1000).toFixed(1);
const mega = (value) => (value / 1_000_000).toFixed(1);

/** Heading, how a value is written, and which of the figures it is. */
const COLUMNS = [
  ["KB", kilo, "bytes"],
  ["requests", whole, "requests"],
  ["ready", whole, "ready"],
  ["p95", whole, "readyP95"],
  ["load work", whole, "load"],
  ["LCP", whole, "paint"],
  ["CLS", (value) => value.toFixed(3), "shift"],
  ["answer", whole, "answer"],
  ["p95", whole, "answerP95"],
  ["work", whole, "work"],
  ["changes", whole, "changes"],
  ["next page", whole, "turn"],
  ["p95", whole, "turnP95"],
  ["report", whole, "report"],
  ["all of it", whole, "wholeReport"],
  ["MB held", mega, "memory"],
  ["KB in all", kilo, "bytesInAll"],
];

/** The figures of all subjects as text. */
export function table(rows) {
  const shown = COLUMNS.filter(([, , name]) => Object.values(rows).some((row) => row[name] !== undefined));
  const lines = [
    ["", ...shown.map(([heading]) => heading)],
    ...Object.entries(rows).map(([subject, row]) => [
      subject,
      ...shown.map(([, write, name]) => (row[name] === undefined ? "–" : write(row[name]))),
    ]),
  ];
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ")).join("\n");
}

export const LEGEND = `ms, medians over the visits. KB, requests: up to the first question. ready: it can be answered. load work, work:
of the main thread, until then and for an answer. answer, next page, report: from the tap to the screen; all of
it: until the end of the report is made.
changes: of the document, for an answer. MB held: heap and WebAssembly memory when all is answered.`;

/** One frame at 60 a second. */
const FRAME = 1000 / 60;

/**
 * What the app must clear, from the figures on the fast line: what is said, what
 * it came to, and the most that it may.
 */
export function bars({ "app, steps": steps, "app, sheet": sheet, "SurveyJS, steps": survey, "SurveyJS, sheet": surveySheet, "bare, steps": bare, "bare, sheet": bareSheet }) {
  return [
    ["KB up to the first question, half of SurveyJS", steps.bytes / 1000, (survey.bytes * 0.5) / 1000],
    ["ready, half of SurveyJS", steps.ready, survey.ready * 0.5],
    ["ready, 1.6 of bare", steps.ready, bare.ready * 1.6],
    ["answer on the screen, 1.1 of bare", steps.answer, bare.answer * 1.1],
    ["answer on the screen, p95, a frame more than bare", steps.answerP95, bare.answerP95 + FRAME],
    ["answer on the sheet, 1.1 of bare", sheet.answer, bareSheet.answer * 1.1],
    ["answer on the sheet, p95, a frame more than bare", sheet.answerP95, bareSheet.answerP95 + FRAME],
    ["report of a full sheet", sheet.report, 100],
    ["report after the last question", steps.report, 100],
    ["MB held, steps, SurveyJS", steps.memory / 1e6, survey.memory / 1e6],
    ["MB held, sheet, SurveyJS", sheet.memory / 1e6, surveySheet.memory / 1e6],
  ].map(([what, is, most]) => ({ what, is, most, ok: is <= most }));
}

export function barsAsText(found) {
  return found.map(({ what, is, most, ok }) => `${ok ? "ok    " : "MISSED"}  ${what}: ${is.toFixed(1)} of ${most.toFixed(1)}`).join("\n");
}
