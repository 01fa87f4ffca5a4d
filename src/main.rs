//! Starts the whole app.

use dealgauge::ui::App;
use dealgauge::ui::pages::Page;

fn main() {
    yew::Renderer::<App<Page>>::new().render();
}
