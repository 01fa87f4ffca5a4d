//! The frame of every page: name, places, language, foot.

use yew::prelude::*;

use crate::browser::{crash, look};
use crate::route::Route;
use crate::text::Lang;
use crate::ui::components::notice::{Tone, notice};
use crate::ui::effect::use_effect_on;
use crate::ui::state::{Action, App, KeepFault, Saving, use_app};

pub fn frame(app: &App, page: Html) -> Html {
    crash::point!(
        "render",
        app.route.href().split('/').nth(1).unwrap_or_default()
    );
    let words = app.words().shell();
    let other = app.lang().other();
    let onlanguage = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.dispatch(Action::Lang(app.lang().other())))
    };
    html! {
        <>
            <a class="skip" href="#main">{ words.skip }</a>
            <header class="top">
                <div class="page top__in">
                    <a class="top__name" href={Route::Home.href()}>{ mark() }<span>{ words.name }</span></a>
                    <nav class="top__places" aria-label={words.places}>
                        <ul>{ places(app) }</ul>
                    </nav>
                    <button class="press top__language" type="button" lang={other.tag()} onclick={onlanguage}>
                        { words.other_language }
                    </button>
                </div>
            </header>
            { unsaved(app) }
            { page }
            <footer class="foot">
                <div class="page foot__in"><p>{ words.foot }</p></div>
            </footer>
        </>
    }
}

/// The links of the head; the place where one is, is marked.
fn places(app: &App) -> Html {
    let words = app.words().shell();
    let here = place_of(&app.route);
    let places = [
        (Route::Home, words.deals),
        (Route::Catalogue, words.instruments),
        (Route::Data, words.data),
        (Route::About, words.about),
    ];
    let place = |(route, name): (Route, &'static str)| {
        let current = (route == here).then_some("page");
        html! {
            <li><a class="top__place" href={route.href()} aria-current={current}>{ name }</a></li>
        }
    };
    places.into_iter().map(place).collect()
}

/// The place that a page belongs to.
fn place_of(route: &Route) -> Route {
    match route {
        Route::Catalogue | Route::Instrument(_) => Route::Catalogue,
        Route::Data => Route::Data,
        Route::About => Route::About,
        Route::Lost(path) => Route::Lost(path.clone()),
        _ => Route::Home,
    }
}

/// The mark: a point and a range.
fn mark() -> Html {
    html! {
        <svg class="top__mark" viewBox="0 0 32 16" aria-hidden="true">
            <rect class="mark__bar" x="9" y="4" width="15" height="8" />
            <path class="mark__line" d="M1.5 8h29M1.5 3v10M30.5 3v10" />
            <circle class="mark__dot" cx="18" cy="8" r="4" />
        </svg>
    }
}

/// Says so, on every page, while nothing can be written.
fn unsaved(app: &App) -> Html {
    let words = app.words().notice();
    let Saving::Failing { since, why } = &app.saving else {
        return Html::default();
    };
    let (head, todo) = match why {
        KeepFault::Blocked => (words.blocked.to_owned(), words.blocked_do),
        KeepFault::Full => ((words.not_saved)(&since.clock()), words.full),
        KeepFault::Lost => ((words.not_saved)(&since.clock()), words.lost),
        // The whole app says so, with other words.
        KeepFault::Newer => return Html::default(),
    };
    let body = html! { <p>{ todo }{ " " }<a href={Route::Data.href()}>{ words.to_data }</a></p> };
    html! {
        <div class="page unsaved no-print">{ notice(head.into(), Tone::Alert, body) }</div>
    }
}

/// Names the window after the page.
#[hook]
pub fn use_title(page: &str) {
    let app = use_app();
    let title = title(app.lang(), page, app.words().shell().name);
    use_effect_on(title, |title| look::set_title(title));
}

/// The title of the window: the page, then the app.
fn title(lang: Lang, page: &str, app: &str) -> String {
    joined(lang, &[page.to_owned(), app.to_owned()])
}

/// Names from the narrowest to the widest, in one line.
pub fn joined(lang: Lang, names: &[String]) -> String {
    names.join(match lang {
        Lang::En => " · ",
        Lang::Zh => "｜",
    })
}
