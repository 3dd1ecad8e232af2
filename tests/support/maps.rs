//! The check that maps are exact, for bundles of any test.

use std::error::Error;
use std::path::{Path, PathBuf};

/// Whether each text that stands once in one of the `bundles` and once in its sources is mapped to itself: an error says what
/// is not. The maps lie beside the bundles. At least one text has to be found. `has_own_names`: the names in the maps are not those
/// that packages bring along, so they must be right as well.
pub(crate) fn tokens_lead_to_themselves(bundles: &[PathBuf], has_own_names: bool) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/maps");
    let readers = super::installed(&folder)?;
    let mut check = super::node();
    check
        .arg(folder.join("tokens.mjs"))
        .arg(readers)
        .arg(if has_own_names { "names" } else { "no names" })
        .args(bundles);
    let checked = super::run(&mut check, "")?;
    let report = checked.out();
    let last = report.lines().last().unwrap_or_default();
    if last.ends_with(" 0 wrong") && !last.starts_with("0 ") {
        return Ok(());
    }
    Err(format!("the check of the map ended with {}\n{report}{}", checked.ending(), checked.err()).into())
}
