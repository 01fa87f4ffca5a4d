//! Starts the whole app.

use dealgauge::ui;
use dealgauge::ui::pages::Page;

fn main() {
    ui::mount::<Page>();
}
