//! The rules of fairness, what the numbers mean, where data are, settings.

use yew::prelude::*;

use super::frame::use_title;
use crate::catalog::INDEX;
use crate::route::Route;
use crate::text::Lang;
use crate::text::about::About as Words;
use crate::ui::components::options::{Options, Pick};
use crate::ui::state::{Action, App, Theme, use_app};

#[component]
pub fn About() -> Html {
    let app = use_app();
    let shell = app.words().shell();
    let words = app.words().about();
    use_title(words.title);
    let scoring = words.scoring_points.iter().map(|(name, means)| {
        html! { <><dt>{ *name }</dt><dd>{ *means }</dd></> }
    });
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <h1>{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
            </div>
            { section(words.fairness, Some(words.fairness_note), list(&words.rules)) }
            { section(words.look, Some(words.look_note), html! {
                <><Themes /><Languages /></>
            }) }
            { section(words.scoring, None, html! { <dl class="defs measure">{ for scoring }</dl> }) }
            { section(words.limits, None, paragraphs(&words.validity)) }
            { section(words.kept, None, kept(words)) }
            { section(words.access, Some(words.access_note), list(&words.access_gaps)) }
            { section(words.sources, None, paragraphs(&words.source_points)) }
            { section(words.version, None, html! {
                <>
                    <p>{ (words.version_is)(env!("CARGO_PKG_VERSION"), INDEX.len()) }</p>
                    <p class="quiet small">{ words.licence }</p>
                    <p class="quiet small">{ shell.foot }</p>
                </>
            }) }
        </main>
    }
}

fn section(head: &'static str, note: Option<&'static str>, body: Html) -> Html {
    html! {
        <section class="section">
            <div class="section__head">
                <h2>{ head }</h2>
                if let Some(note) = note {
                    <p class="section__note">{ note }</p>
                }
            </div>
            <div class="section__body">{ body }</div>
        </section>
    }
}

fn list(points: &[&'static str]) -> Html {
    let point = |point: &&'static str| html! { <li class="points__one">{ *point }</li> };
    html! { <ul class="points">{ for points.iter().map(point) }</ul> }
}

fn paragraphs(points: &[&'static str]) -> Html {
    let point = |point: &&'static str| html! { <p>{ *point }</p> };
    html! { <div class="flow measure">{ for points.iter().map(point) }</div> }
}

fn kept(words: &Words) -> Html {
    html! {
        <>
            { list(&words.kept_points) }
            <p><a href={Route::Data.href()}>{ words.to_data }</a></p>
        </>
    }
}

/// Light, dark, or as the device.
#[component]
fn Themes() -> Html {
    const THEMES: [(&str, Theme); 3] = [
        ("system", Theme::System),
        ("light", Theme::Light),
        ("dark", Theme::Dark),
    ];
    let app = use_app();
    let words = app.words().shell();
    let labels = [words.theme_system, words.theme_light, words.theme_dark];
    let options: Vec<Pick> = THEMES
        .iter()
        .zip(labels)
        .map(|((value, _), label)| Pick::new(*value, label))
        .collect();
    let present = THEMES
        .iter()
        .find(|(_, theme)| *theme == app.settings.theme);
    let onpick = on_choice(&app, |value| {
        let chosen = THEMES.iter().find(|(own, _)| *own == value)?;
        Some(Action::Theme(chosen.1))
    });
    html! {
        <Options
            name="theme"
            legend={words.theme}
            {options}
            picked={present.map_or("system", |(value, _)| *value)}
            {onpick}
        />
    }
}

#[component]
fn Languages() -> Html {
    let app = use_app();
    let option = |lang: Lang| Pick {
        value: lang.tag().into(),
        // A language is named in itself.
        label: crate::text::strings(lang.other())
            .shell()
            .other_language
            .into(),
        lang: (lang != app.lang()).then(|| lang.tag().into()),
    };
    let onpick = on_choice(&app, |value| {
        let chosen = [Lang::En, Lang::Zh]
            .into_iter()
            .find(|lang| lang.tag() == value)?;
        Some(Action::Lang(chosen))
    });
    html! {
        <Options
            name="language"
            legend={app.words().about().language}
            options={vec![option(Lang::En), option(Lang::Zh)]}
            picked={app.lang().tag()}
            {onpick}
        />
    }
}

fn on_choice(app: &App, action: fn(&str) -> Option<Action>) -> Callback<AttrValue> {
    let dispatcher = app.dispatcher();
    Callback::from(move |value: AttrValue| {
        if let Some(action) = action(&value) {
            dispatcher.dispatch(action);
        }
    })
}
