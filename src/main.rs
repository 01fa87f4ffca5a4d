//! Starts the app.

use dealgauge::ui::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
