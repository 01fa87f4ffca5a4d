// The little Markdown that the specification uses: headings, lines of text,
// tables and code. Every block knows its place, for messages that name file
// and line.

/** What the converter does not understand; the message names file and line. */
export class Refusal extends Error {}

export function refuse({ file, line }, cause) {
  throw new Refusal(`${file}:${line}: ${cause}`);
}

/**
 * The blocks of a file in order:
 * `{kind: "heading", level, text}`, `{kind: "text", text}` for one line,
 * `{kind: "table", header, rows}`, `{kind: "code", lines}`, each with a `place`.
 */
export function blocks(file, text) {
  const lines = text.split(/\r?\n/);
  const found = [];
  for (let i = 0; i < lines.length; i++) {
    const place = { file, line: i + 1 };
    const heading = /^(#+) (.+)$/.exec(lines[i]);
    if (heading) {
      found.push({ kind: "heading", place, level: heading[1].length, text: heading[2].trim() });
    } else if (lines[i].startsWith("```")) {
      const end = lines.findIndex((line, at) => at > i && line.startsWith("```"));
      if (end < 0) refuse(place, "the code block has no end");
      found.push({ kind: "code", place, lines: lines.slice(i + 1, end) });
      i = end;
    } else if (lines[i].startsWith("|")) {
      let end = i;
      while (end < lines.length && lines[end].startsWith("|")) end += 1;
      found.push(table(file, i, lines.slice(i, end)));
      i = end - 1;
    } else if (lines[i].trim() !== "") {
      found.push({ kind: "text", place, text: lines[i].trim() });
    }
  }
  return found;
}

function table(file, first, lines) {
  const rows = lines.map((line, i) => ({ place: { file, line: first + i + 1 }, cells: cells(line) }));
  const [head, rule, ...body] = rows;
  if (!rule || !rule.cells.every((cell) => /^:?-+:?$/.test(cell))) {
    refuse(head.place, "the table has no line of dashes under its header");
  }
  const header = head.cells;
  for (const { place, cells } of body) {
    if (cells.length !== header.length) {
      refuse(place, `${cells.length} cells in a table of ${header.length} columns`);
    }
  }
  return { kind: "table", place: head.place, header, rows: body };
}

function cells(line) {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** Whether a table has all of these columns. */
export const has = (table, ...columns) => columns.every((name) => table.header.includes(name));

/** The cell of a row under the first of these column names that the table has. */
export function cell(table, row, ...columns) {
  const name = columns.find((name) => table.header.includes(name));
  if (name === undefined) refuse(table.place, `the table has no column “${columns[0]}”`);
  return row.cells[table.header.indexOf(name)];
}

/** `x` of a cell that holds just `` `x` ``, else undefined. */
export const coded = (text) => /^`([^`]+)`$/.exec(text)?.[1];

/** With a capital first letter: phrases of a table that stand as names or lines of their own. */
export const capital = (text) => text[0].toUpperCase() + text.slice(1);
