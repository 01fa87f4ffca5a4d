//! A scene as an SVG file of its own: white ground, light look, no style sheet.

use super::{Mark, Scene, Style, lines, path};
use crate::text::Lang;

/// Of the saved picture, in px.
pub const WIDTH: i32 = 720;
/// Around the picture.
const MARGIN: i32 = 24;
/// Of the title and of each line of it.
const LINE: i32 = 26;
/// Of a line of the note.
const NOTE: i32 = 18;
const FACE: &str = "'Noto Sans', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/// Width and height of the file, in px.
pub fn size(scene: &Scene, lang: Lang) -> (i32, i32) {
    let lines = count(&title(scene, lang));
    (
        WIDTH + 2 * MARGIN,
        scene.height + lines * LINE + 2 * MARGIN + 8 + NOTE * count(&note(scene, lang)),
    )
}

/// The whole file.
pub fn svg(scene: &Scene, lang: Lang) -> String {
    let (width, height) = size(scene, lang);
    let mut to = String::new();
    let mut add = |parts: &[&str]| parts.iter().for_each(|part| to.push_str(part));
    let number = |value: i32| value.to_string();
    add(&[
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
        &number(width),
        "\" height=\"",
        &number(height),
        "\" viewBox=\"0 0 ",
        &number(width),
        " ",
        &number(height),
        "\" font-family=\"",
        FACE,
        "\" font-size=\"13\"><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]);
    let mut y = MARGIN;
    for line in title(scene, lang) {
        y += LINE;
        add(&[
            "<text x=\"",
            &number(MARGIN),
            "\" y=\"",
            &number(y - 8),
            "\" font-size=\"18\" font-weight=\"600\" fill=\"#16202a\">",
            &escape(&line),
            "</text>",
        ]);
    }
    add(&[
        "<g transform=\"translate(",
        &number(MARGIN),
        " ",
        &number(y + 8),
        ")\">",
    ]);
    for mark in &scene.marks {
        add(&[&one(mark, lang)]);
    }
    let mut y = scene.height;
    for line in note(scene, lang) {
        y += NOTE;
        add(&[
            "<text y=\"",
            &number(y),
            "\"",
            &paint(Style::Words),
            ">",
            &escape(&line),
            "</text>",
        ]);
    }
    add(&["</g></svg>\n"]);
    to
}

fn one(mark: &Mark, lang: Lang) -> String {
    let across = |x: i32| x * WIDTH / 1000;
    match mark {
        Mark::Line { from, to, style } => format!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>",
            across(from.0),
            from.1,
            across(to.0),
            to.1,
            paint(*style)
        ),
        Mark::Rect { x, y, w, h, style } => format!(
            "<rect x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{h}\"{}/>",
            across(*x),
            across(*w),
            paint(*style)
        ),
        Mark::Dot { x, y, r, style } => format!(
            "<circle cx=\"{}\" cy=\"{y}\" r=\"{r}\"{}/>",
            across(*x),
            paint(*style)
        ),
        Mark::Disc { x, dx, y, r, style } => format!(
            "<circle cx=\"{}\" cy=\"{y}\" r=\"{r}\"{}/>",
            across(*x) + dx,
            paint(*style)
        ),
        Mark::Text {
            x,
            dx,
            y,
            anchor,
            style,
            words,
        } => format!(
            "<text x=\"{}\" y=\"{y}\" text-anchor=\"{}\"{}{}>{}</text>",
            across(*x) + dx,
            anchor.name(),
            if style.is_heavy() {
                " font-weight=\"600\""
            } else {
                ""
            },
            paint(*style),
            escape(words.get(lang))
        ),
        Mark::Shape {
            x,
            y,
            points,
            closed,
            style,
        } => format!(
            "<path transform=\"translate({} {y})\" d=\"{}\"{}/>",
            across(*x),
            path(points, *closed),
            paint(*style)
        ),
    }
}

fn paint(style: Style) -> String {
    let paint = style.paint();
    let dashes = match paint.dashes {
        "" => String::new(),
        dashes => format!(" stroke-dasharray=\"{dashes}\""),
    };
    format!(
        " fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{dashes}",
        paint.fill, paint.stroke, paint.width
    )
}

/// The title in lines that fit.
fn title(scene: &Scene, lang: Lang) -> Vec<String> {
    // Widths are told for 13 px; a title is set in 18.
    lines(scene.title.get(lang), lang, WIDTH * 13 / 18)
}

/// What helps to read the picture, in lines that fit.
fn note(scene: &Scene, lang: Lang) -> Vec<String> {
    let note = scene.note.as_ref();
    note.map_or_else(Vec::new, |note| lines(note.get(lang), lang, WIDTH))
}

fn count(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(1)
}

/// Text that stands in XML.
fn escape(text: &str) -> String {
    let mut to = String::new();
    for character in text.chars() {
        match character {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            // XML 1.0 allows no other control characters.
            own if own < ' ' && !"\t\n\r".contains(own) => {}
            own => to.push(own),
        }
    }
    to
}

#[cfg(test)]
mod tests {
    use super::super::{Table, plain};
    use super::*;

    fn scene(title: &str) -> Scene {
        Scene {
            title: plain(title),
            height: 40,
            marks: vec![Mark::Dot {
                x: 500,
                y: 20,
                r: 6,
                style: Style::DotOpen,
            }],
            table: Table {
                head: Vec::new(),
                rows: Vec::new(),
            },
            note: None,
        }
    }

    #[test]
    fn what_a_person_typed_is_text_in_the_file() {
        let file = svg(&scene("<script>&\u{1}"), Lang::En);
        assert!(file.contains("&lt;script&gt;&amp;</text>"), "{file}");
    }

    #[test]
    fn a_long_title_takes_more_lines_and_the_file_is_higher() {
        let short = size(&scene("Short"), Lang::En).1;
        let long = size(&scene(&"A long finding ".repeat(9)), Lang::En).1;
        assert!(long > short);
    }

    #[test]
    fn thousandths_become_px_of_the_file() {
        assert!(svg(&scene("x"), Lang::En).contains("cx=\"360\""));
    }
}
