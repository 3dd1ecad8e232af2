//! The check that maps are exact, for bundles of any test.

use std::error::Error;
use std::path::{Path, PathBuf};

/// Whether each text that stands once in one of the `bundles` and once in its sources is mapped to itself: an error says what
/// is not. The maps lie beside the bundles. At least one text has to be found.
pub(crate) fn tokens_lead_to_themselves(bundles: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/maps");
    let readers = super::installed(&folder)?;
    let mut check = super::node();
    check.arg(folder.join("tokens.mjs")).arg(readers).args(bundles);
    let checked = super::run(&mut check, "")?;
    let report = checked.out();
    let last = report.lines().last().unwrap_or_default();
    if last.ends_with(" 0 wrong") && !last.starts_with("0 ") {
        return Ok(());
    }
    Err(format!("the check of the map ended with {}\n{report}{}", checked.ending(), checked.err()).into())
}
