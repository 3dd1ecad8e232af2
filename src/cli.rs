//! The command line: one struct, and its one conversion to [`Options`].

use std::path::{Path, PathBuf};

use cjsbundle::{Externals, Format, GlobalName, MapOptions, MapPlace, Options, Pattern, Severity};
use clap::{ArgAction, Parser, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  cjsbundle src/cli.js -o dist/cli.js                 one file from everything src/cli.js requires
  cjsbundle server.js -o out.js --external fsevents   leave a package to node at run time
  cjsbundle app.js --packages=external > app.out.js   bundle the project's own files only
  cjsbundle main.js -o out.js --include 'lang/*.json' add files that are required by computed names
  cjsbundle app.js -o out.js --sourcemap              with out.js.map, for `node --enable-source-maps out.js`
  cjsbundle app.js -o out.js --minify                 the same program in less space, names of functions kept
  cjsbundle index.js -o out.mjs                       an ES module with the exports of index.js
  cjsbundle lib.js --format=iife --global-name=lib    a script for a page, which leaves the exports in `lib`
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

    /// What kind of file the bundle is: a CommonJS module, an ES module, or a script that calls one function, for places
    /// without modules (esm where the output is called .mjs, else cjs)
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    format: Option<BundleFormat>,

    /// The variable that gets what the entry exports, or a property such as 'company.app' (with --format=iife)
    #[arg(long, value_name = "NAME")]
    global_name: Option<String>,

    /// Leave out white space and comments, and give variables short names; functions and classes keep theirs
    #[arg(long)]
    minify: bool,

    /// Make a source map, so that stack traces and debuggers show the files that the bundle was made from
    #[arg(short, long, visible_alias = "source-map", value_enum, value_name = "PLACE", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    sourcemap: Option<Sourcemap>,

    /// Whether the source map contains the text of the sources
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_value_t = true, default_missing_value = "true", action = ArgAction::Set)]
    sources_content: bool,

    /// What the names of the sources in the map are relative to, instead of the map's folder
    #[arg(long, value_name = "URL")]
    source_root: Option<String>,

    /// Whether the source map leads through the maps that modules bring along
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_value_t = true, default_missing_value = "true", action = ArgAction::Set)]
    input_sourcemaps: bool,

    /// Mark bundle and source map with an identifier made from their content
    #[arg(long, requires = "sourcemap")]
    debug_id: bool,

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
enum BundleFormat {
    Cjs,
    Esm,
    Iife,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Packages {
    Bundle,
    External,
}

/// Where the source map goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sourcemap {
    /// To a file beside the bundle, named in the bundle's last line
    Linked,
    /// Into the bundle's last line
    Inline,
    /// To a file beside the bundle, which does not mention it
    External,
    /// Into the bundle, and to a file beside it
    Both,
    /// Linked; inline where the bundle goes to standard output
    #[value(hide = true)]
    True,
    /// No source map
    #[value(hide = true, alias = "none")]
    False,
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
            source_map: self.source_map()?,
            format: self.format()?,
            minify: self.minify,
            global_name: self.global_name()?,
            ..Options::new(absolute(&self.entry))
        })
    }

    /// The format. Node takes `.mjs` for an ES module and `.cjs` for a CommonJS module, whatever is in it.
    fn format(&self) -> Result<Format, String> {
        let named = match self.outfile.as_deref().and_then(Path::extension).and_then(|extension| extension.to_str()) {
            Some("mjs") => Some(Format::Esm),
            Some("cjs") => Some(Format::Cjs),
            _ => None,
        };
        let wanted = self.format.map(|format| match format {
            BundleFormat::Cjs => Format::Cjs,
            BundleFormat::Esm => Format::Esm,
            BundleFormat::Iife => Format::Iife,
        });
        match (wanted, named) {
            (Some(Format::Cjs), Some(Format::Esm)) => {
                Err("node takes an .mjs file for an ES module: leave --format out, or name the output .js or .cjs"
                    .into())
            }
            (Some(Format::Esm), Some(Format::Cjs)) => {
                Err("node takes a .cjs file for a CommonJS module: leave --format out, or name the output .mjs".into())
            }
            (wanted, named) => Ok(wanted.or(named).unwrap_or_default()),
        }
    }

    fn global_name(&self) -> Result<Option<GlobalName>, String> {
        match &self.global_name {
            Some(_) if self.format != Some(BundleFormat::Iife) => {
                Err("--global-name is for --format=iife: the other formats have exports".into())
            }
            name => name.as_deref().map(GlobalName::parse).transpose(),
        }
    }

    fn source_map(&self) -> Result<Option<MapOptions>, String> {
        let place = match self.sourcemap {
            None | Some(Sourcemap::False) => return Ok(None),
            Some(Sourcemap::True) if self.outfile.is_none() => MapPlace::Inline,
            Some(Sourcemap::True | Sourcemap::Linked) => MapPlace::Linked,
            Some(Sourcemap::Inline) => MapPlace::Inline,
            Some(Sourcemap::External) => MapPlace::External,
            Some(Sourcemap::Both) => MapPlace::Both,
        };
        if place.has_file() && self.outfile.is_none() {
            return Err(
                "the source map needs a bundle to stand beside: give one with -o, or use --sourcemap=inline".into()
            );
        }
        Ok(Some(MapOptions {
            sources_content: self.sources_content,
            source_root: self.source_root.clone(),
            compose: self.input_sourcemaps,
            debug_id: self.debug_id,
            ..MapOptions::new(place)
        }))
    }
}
