//! Bundles a program from Rust: `cargo run --example bundle -- entry.js > out.js`.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

use cjsbundle::{Disk, Options, bundle};

fn main() -> io::Result<ExitCode> {
    let Some(entry) = std::env::args_os().nth(1) else {
        writeln!(io::stderr(), "usage: bundle <entry>")?;
        return Ok(ExitCode::from(2));
    };
    let options = Options::new(std::path::absolute(entry)?);
    let (output, diagnostics) = bundle(&options, Arc::new(Disk));
    for diagnostic in diagnostics.into_sorted() {
        writeln!(io::stderr(), "{}", diagnostic.draw(false))?;
    }
    match output {
        Some(output) => output.write_code(&mut io::stdout().lock()).map(|()| ExitCode::SUCCESS),
        None => Ok(ExitCode::FAILURE),
    }
}
