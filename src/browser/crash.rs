//! Places where a test makes the app crash. Only a build with the feature `crash`
//! has them, and that one is never shipped: `./dev soak panics` makes it.

/// A place of a kind; its name may be made on the spot. In a build that is
/// shipped it is nothing at all, and the name is not even looked at.
macro_rules! point {
    ($kind:literal, $name:expr) => {
        #[cfg(all(feature = "crash", target_arch = "wasm32"))]
        $crate::browser::crash::at($kind, $name);
    };
}
pub(crate) use point;

#[cfg(all(feature = "crash", target_arch = "wasm32"))]
mod armed {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        /// The test's own: what is to happen here.
        #[wasm_bindgen(js_name = dealgaugeCrashes)]
        fn crashes(point: &str) -> String;
    }

    pub fn at(kind: &str, name: &str) {
        match crashes(&format!("{kind} {name}")).as_str() {
            "panic" => panic!("told to by a test: “Kestrel”"),
            "overflow" => {
                deeper(0);
            }
            "memory" => exhaust(),
            _ => {}
        }
    }

    /// Calls itself until the stack is used up.
    #[allow(unconditional_recursion)]
    #[inline(never)]
    fn deeper(level: u64) -> u64 {
        std::hint::black_box(deeper(std::hint::black_box(level) + 1)) + level
    }

    /// Holds on to more and more until there is no memory left.
    fn exhaust() {
        let mut held = Vec::new();
        loop {
            // Asked for and never touched, so that the machine does not pay for it.
            held.push(std::hint::black_box(Vec::<u8>::with_capacity(1 << 24)));
        }
    }
}
#[cfg(all(feature = "crash", target_arch = "wasm32"))]
pub use armed::at;
