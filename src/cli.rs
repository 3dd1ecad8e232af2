//! The command line: one struct, and its one conversion to [`Options`].

use std::path::{Path, PathBuf};

use cjsbundle::{Externals, Options, Pattern, Severity};
use clap::{Parser, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  cjsbundle src/cli.js -o dist/cli.js                 one file from everything src/cli.js requires
  cjsbundle server.js -o out.js --external fsevents   leave a package to node at run time
  cjsbundle app.js --packages=external > app.out.js   bundle the project's own files only
  cjsbundle main.js -o out.js --include 'lang/*.json' add files that are required by computed names
  cjsbundle main.js --emit graph                      what requires what, as JSON";

/// Bundles a CommonJS program into one file that behaves exactly as `node <entry>` does.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES)]
pub(crate) struct Cli {
    /// The file that `node` would run
    entry: PathBuf,

    /// Where to write the bundle (standard output, if not given)
    #[arg(short, long, visible_alias = "output", value_name = "FILE")]
    pub(crate) outfile: Option<PathBuf>,

    /// Leave a package to node at run time: a name, or a glob such as '@scope/*' (repeatable)
    #[arg(short, long, value_name = "NAME")]
    external: Vec<String>,

    /// What to do with packages: bundle them, or leave all of them to node
    #[arg(long, value_enum, default_value_t = Packages::Bundle)]
    packages: Packages,

    /// Further conditions of "exports" and "imports" that hold, separated by commas (repeatable)
    #[arg(short = 'C', long, value_name = "NAMES", value_delimiter = ',')]
    conditions: Vec<String>,

    /// Put the files that match a glob into the bundle, for requires with computed names (repeatable)
    #[arg(long, value_name = "GLOB")]
    include: Vec<String>,

    /// Print what a stage found, as JSON, instead of a bundle
    #[arg(long, value_enum, value_name = "STAGE", conflicts_with = "list")]
    pub(crate) emit: Option<Emit>,

    /// Print the files that the program consists of instead of a bundle
    #[arg(long)]
    pub(crate) list: bool,

    /// The least severe messages to print
    #[arg(long, value_enum, default_value_t = LogLevel::Summary, value_name = "LEVEL")]
    pub(crate) log_level: LogLevel,

    /// How many messages to print, 0 for all
    #[arg(long, default_value_t = 10, value_name = "COUNT")]
    pub(crate) log_limit: usize,

    /// When to use colors
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", num_args = 0..=1, default_missing_value = "always")]
    pub(crate) color: Color,

    /// Print the messages as JSON, one a line
    #[arg(long)]
    pub(crate) json: bool,

    /// Accepted so that an esbuild command line can be pasted: bundling is all there is
    #[arg(long, hide = true)]
    bundle: bool,

    /// Accepted so that an esbuild command line can be pasted
    #[arg(long, hide = true, value_parser = ["node"], value_name = "NAME")]
    platform: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Packages {
    Bundle,
    External,
}

/// A stage whose result can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Emit {
    /// The modules and what each requests
    Graph,
    /// The order of the modules and the runtime
    Plan,
}

/// How much is printed on standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum LogLevel {
    Debug,
    Info,
    /// Warnings, errors and a line about the result
    Summary,
    Warning,
    Error,
    Silent,
}

impl LogLevel {
    /// Whether a message of this severity is printed.
    pub(crate) fn shows(self, severity: Severity) -> bool {
        match severity {
            Severity::Debug => self <= Self::Debug,
            Severity::Info => self <= Self::Info,
            Severity::Warning => self <= Self::Warning,
            Severity::Error => self <= Self::Error,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    #[value(alias = "true")]
    Always,
    #[value(alias = "false")]
    Never,
}

impl Cli {
    /// The options of the build; paths become absolute by way of `working_directory`.
    ///
    /// # Errors
    ///
    /// A sentence about the argument that can't be used.
    pub(crate) fn options(&self, working_directory: &Path) -> Result<Options, String> {
        let absolute = |path: &Path| working_directory.join(path);
        let externals = Externals::new(&self.external, self.packages == Packages::External)?;
        let include = self.include.iter().map(|glob| Pattern::parse(glob, working_directory));
        Ok(Options {
            outfile: self.outfile.as_deref().map(absolute),
            working_directory: working_directory.to_path_buf(),
            externals,
            conditions: self.conditions.clone(),
            include: include.collect::<Result<_, _>>()?,
            ..Options::new(absolute(&self.entry))
        })
    }
}
