// Takes the place of src/browser/fetch.js where the app is one file.

let texts = {};

/** From now on these are the files, by name. */
export function keep(files) {
  texts = files;
}

/** The text of an instrument's file; where there is none, what a server would say. */
export async function file(name) {
  return texts[name] ?? 404;
}
