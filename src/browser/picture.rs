//! An SVG picture as a PNG file, painted by the browser itself.

use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::crash;
use super::download::{blob, offer_blob};

/// Px of the file for each px of the picture: sharp on paper and a projector.
const SCALE: u32 = 2;

/// Offers the picture as a PNG file; `false` where the browser can't paint it.
pub async fn png(name: &str, svg: &str, (width, height): (u32, u32)) -> bool {
    let Ok(source) = blob("image/svg+xml", svg) else {
        return false;
    };
    let Ok(url) = Url::create_object_url_with_blob(&source) else {
        return false;
    };
    let painted = paint(&url, width * SCALE, height * SCALE).await;
    let given_back = Url::revoke_object_url(&url);
    let offered = painted.and_then(|png| offer_blob(name, &png));
    offered.and(given_back).is_ok()
}

async fn paint(url: &str, width: u32, height: u32) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    crash::point!("picture", "paint");
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    JsFuture::from(as_png(&canvas)).await?.dyn_into()
}

fn as_png(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |done, failed| {
        let taken = Closure::once_into_js(move |blob: JsValue| {
            crash::point!("picture", "painted");
            // What the page does with its promise is its own affair.
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        if let Err(why) = canvas.to_blob(taken.unchecked_ref()) {
            let _ = failed.call1(&JsValue::NULL, &why);
        }
    })
}
