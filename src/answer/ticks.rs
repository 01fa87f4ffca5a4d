//! Ticking several options of one question, within what it allows.

use crate::instrument::Choice;

/// As many options are ticked as there may be, so that another is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full {
    pub most: usize,
}

/// The ticks after an option was pressed, in the order of the options.
///
/// What stands alone takes the others away, and they it. Keys that are no
/// option, from a file, are dropped.
///
/// # Errors
///
/// [`Full`] when one more would be too many; nothing changes then.
pub fn pressed(
    options: &[Choice],
    most: usize,
    ticks: &[String],
    key: &str,
) -> Result<Vec<String>, Full> {
    let was = |option: &Choice| ticks.contains(&option.key);
    let is_pressed = |option: &Choice| option.key == key;
    let is_alone = options.iter().any(|own| is_pressed(own) && own.alone);
    let is_off = options.iter().any(|own| is_pressed(own) && was(own));
    let stays = |option: &Choice| match is_pressed(option) {
        true => !is_off,
        false => was(option) && (is_off || !(is_alone || option.alone)),
    };
    let next = options.iter().filter(|option| stays(option));
    let next: Vec<String> = next.map(|option| option.key.clone()).collect();
    if !is_off && next.len() > most {
        return Err(Full { most });
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn options() -> Vec<Choice> {
        let text = Text {
            en: String::new(),
            zh: String::new(),
        };
        ["a", "b", "c", "none"]
            .map(|key| Choice {
                key: key.to_owned(),
                label: text.clone(),
                score: None,
                class: None,
                alone: key == "none",
            })
            .into()
    }

    #[track_caller]
    fn check(most: usize, ticks: &[&str], key: &str, expected: Result<&[&str], Full>) {
        let ticks: Vec<String> = ticks.iter().map(|&key| key.to_owned()).collect();
        let expected = expected.map(|keys| keys.iter().map(|&key| key.to_owned()).collect());
        assert_eq!(pressed(&options(), most, &ticks, key), expected);
    }

    #[test]
    fn a_tick_is_set_and_taken_back() {
        check(4, &["c"], "a", Ok(&["a", "c"]));
        check(4, &["a", "c"], "a", Ok(&["c"]));
        check(4, &["a"], "a", Ok(&[]));
    }

    #[test]
    fn one_more_than_allowed_is_refused() {
        check(2, &["a", "b"], "c", Err(Full { most: 2 }));
        check(2, &["a", "b"], "b", Ok(&["a"]));
    }

    #[test]
    fn what_stands_alone_takes_the_others_away_and_they_it() {
        check(2, &["a", "b"], "none", Ok(&["none"]));
        check(2, &["none"], "b", Ok(&["b"]));
    }

    #[test]
    fn more_ticks_than_allowed_from_a_file_can_be_taken_back_one_by_one() {
        check(1, &["a", "b", "c"], "b", Ok(&["a", "c"]));
    }
}
