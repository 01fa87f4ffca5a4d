//! Asks the linker for its notes of who needs what: the last step of the app's
//! build cuts the app in two by them (tests/support/wasm-parts.mjs).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-bin=dealgauge-app=--emit-relocs");
    }
}
