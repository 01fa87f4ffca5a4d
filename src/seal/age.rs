//! Sealing and opening, by the crate of the same name.

use std::io::{Read, Write};
use std::iter;

use ::age::armor::ArmoredReader;
use ::age::scrypt::{Identity, Recipient};
use ::age::secrecy::SecretString;
use ::age::{DecryptError, Decryptor, Encryptor};

use super::{Fault, MOST_WORK};

/// A file under a password; `work` is the power of two that [`super::WORK`] names.
///
/// # Errors
///
/// Never for what the app asks for; the crate has more ways to be used.
pub fn seal(file: &[u8], password: &str, work: u8) -> Result<Vec<u8>, Fault> {
    let mut recipient = Recipient::new(SecretString::from(password.to_owned()));
    recipient.set_work_factor(work.clamp(1, MOST_WORK));
    let recipients = iter::once(&recipient as &dyn ::age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| Fault::BrokenOff)?;
    let mut sealed = Vec::with_capacity(file.len());
    let written = encryptor.wrap_output(&mut sealed).and_then(|mut writer| {
        writer.write_all(file)?;
        writer.finish()
    });
    written.map_err(|_| Fault::BrokenOff)?;
    Ok(sealed)
}

/// What is in a sealed file.
///
/// # Errors
///
/// [`Fault`] says why it does not open; nothing of it is given then.
pub fn open(file: &[u8], password: &str) -> Result<Vec<u8>, Fault> {
    let mut identity = Identity::new(SecretString::from(password.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(file)).map_err(|why| fault(&why))?;
    let identities = iter::once(&identity as &dyn ::age::Identity);
    let mut reader = decryptor.decrypt(identities).map_err(|why| fault(&why))?;
    let mut opened = Vec::new();
    reader
        .read_to_end(&mut opened)
        .map_err(|_| Fault::Damaged)?;
    Ok(opened)
}

fn fault(why: &DecryptError) -> Fault {
    match why {
        // The key did not open; later parts fail while they are read.
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Fault::Password,
        DecryptError::NoMatchingKeys => Fault::Key,
        DecryptError::ExcessiveWork { required, .. } => Fault::Work(*required),
        DecryptError::UnknownFormat => Fault::Format,
        _ => Fault::Damaged,
    }
}
