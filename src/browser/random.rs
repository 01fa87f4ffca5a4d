//! Letters that no other browser draws.

/// Ten random letters and digits for an id.
pub fn letters() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0u8; 10];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !drawn {
        for byte in &mut bytes {
            // A float between 0 and 255 fits.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    let letter = |byte: u8| {
        let letter = LETTERS.get(usize::from(byte) % LETTERS.len());
        char::from(letter.copied().unwrap_or(b'a'))
    };
    bytes.into_iter().map(letter).collect()
}
