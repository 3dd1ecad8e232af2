//! TypeScript's own compiler as the oracle: each snippet in `tests/transpile/` is compiled by `typescript.transpileModule` and run,
//! and is bundled and run. Both must print the same and end the same.
//!
//! A snippet may begin with lines `// {…}` of compiler options, and is tried with each. A `.ts` or `.tsx` is tried as an ES module and as CommonJS.

mod support;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// Why a snippet did not pass, ready to be printed.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Compiles the file at its first argument with the options at its second, and prints what comes of it.
const COMPILE: &str = "
const ts = require('typescript');
for (const { from, to, options } of JSON.parse(require('fs').readFileSync(0, 'utf8'))) {
  const compilerOptions = ts.convertCompilerOptionsFromJson(options, '/').options;
  const text = require('fs').readFileSync(from, 'utf8');
  const { outputText, diagnostics } = ts.transpileModule(text, { compilerOptions, fileName: from, reportDiagnostics: true });
  if (diagnostics.length) throw new Error(from + ': ' + ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
  require('fs').writeFileSync(to, outputText);
}
";

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each of them starts processes.
    arguments.test_threads.get_or_insert(2);
    match prepared(arguments.filter.as_deref().unwrap_or_default()) {
        Ok((folder, snippets)) => {
            let trials = snippets.into_iter().map(|snippet| {
                let name = snippet.name.clone();
                Trial::test(name, move || snippet.check().map_err(|error| Failed::from(error.to_string())))
            });
            let conclusion = libtest_mimic::run(&arguments, trials.collect());
            drop(folder);
            conclusion.exit_code()
        }
        Err(error) => {
            let failure = Failed::from(error.to_string());
            let trial = Trial::test("the snippets are compiled", move || Err(failure));
            libtest_mimic::run(&Arguments { filter: None, ..arguments }, vec![trial]).exit_code()
        }
    }
}

/// One snippet as a module of one kind.
struct Snippet {
    /// `area/name.ts as commonjs with {}`
    name: String,
    /// Where it lies, with its `tsconfig.json`.
    entry: PathBuf,
    /// What TypeScript makes of it.
    compiled: PathBuf,
    /// The options of the compiler.
    options: Map<String, Value>,
}

/// The snippets whose names have `filter` in them, compiled by TypeScript into a folder that has its packages above it.
fn prepared(filter: &str) -> Outcome<(TempDir, Vec<Snippet>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packages = support::installed(&root.join("tests/packages"))?;
    let folder = tempfile::Builder::new().prefix("transpile-").tempdir_in(packages)?;
    let mut snippets = Vec::new();
    for area in support::folders(&root.join("tests/transpile"))? {
        let mut files: Vec<PathBuf> = fs::read_dir(&area)?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
        files.sort();
        for file in files {
            let text = fs::read_to_string(&file)?;
            for (options, is_module) in options_of(&text).flat_map(|options| [(options, true), (options, false)]) {
                let place = folder.path().join(snippets.len().to_string());
                let snippet = Snippet::place(&file, &text, options, is_module, &place)?;
                snippets.extend(snippet.filter(|it| it.name.contains(filter)));
            }
        }
    }
    compile(&folder, &snippets)?;
    Ok((folder, snippets))
}

/// The compiler options that a text is to be tried with: those at its start, or else none.
fn options_of(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map_while(|line| line.strip_prefix("// ").filter(|line| line.starts_with('{')));
    let has_none = lines.clone().next().is_none();
    lines.chain(has_none.then_some("{}"))
}

/// One process compiles all of them.
fn compile(folder: &TempDir, snippets: &[Snippet]) -> Outcome {
    let jobs = snippets
        .iter()
        .map(|snippet| json!({ "from": snippet.entry, "to": snippet.compiled, "options": snippet.options }));
    let script = folder.path().join("compile.cjs");
    fs::write(&script, COMPILE)?;
    let jobs = jobs.collect::<Value>().to_string();
    let compiled = support::run(support::node().arg(script), &jobs)?;
    if compiled.code() == Some(0) { Ok(()) } else { Err(compiled.err().into()) }
}

impl Snippet {
    /// Puts a snippet into a folder of its own; `None` where its name says that it is the other kind of module.
    fn place(file: &Path, text: &str, options: &str, is_module: bool, place: &Path) -> Outcome<Option<Self>> {
        let file_name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let extension = file.extension().unwrap_or_default();
        if extension == if is_module { "cts" } else { "mts" } {
            return Ok(None);
        }
        let given = options;
        let mut options: Map<String, Value> = serde_json::from_str(given)?;
        options.entry("target").or_insert("ES2022".into());
        options.insert("module".into(), if is_module { "ESNext" } else { "CommonJS" }.into());
        options.insert("esModuleInterop".into(), true.into());
        fs::create_dir_all(place)?;
        fs::write(place.join(&file_name), text)?;
        fs::write(place.join("tsconfig.json"), json!({ "compilerOptions": options }).to_string())?;
        let (kind, compiled) = if is_module { ("module", "compiled.mjs") } else { ("commonjs", "compiled.cjs") };
        fs::write(place.join("package.json"), json!({ "type": kind }).to_string())?;
        let area = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        let name = format!("{area}/{file_name} as {kind} with {given}");
        Ok(Some(Self { name, entry: place.join(file_name), compiled: place.join(compiled), options }))
    }

    /// Bundles it, and compares what the two programs print.
    fn check(&self) -> Outcome {
        let bundle = self.entry.with_file_name("bundle.cjs");
        let build = support::run(support::cjsbundle().arg(&self.entry).arg("-o").arg(&bundle), "")?;
        if build.code() != Some(0) {
            return Err(format!("cjsbundle ended with {}\n{}", build.ending(), build.err()).into());
        }
        let run = |script: &Path| support::run(support::node().arg(script), "");
        let (wanted, got) = (run(&self.compiled)?, run(&bundle)?);
        if wanted.stdout.is_empty() || wanted.code() != Some(0) {
            return Err(format!("TypeScript's ended with {}\n{}", wanted.ending(), wanted.err()).into());
        }
        if got.stdout == wanted.stdout && got.status == wanted.status {
            return Ok(());
        }
        let difference = support::diff(&wanted.out(), &got.out()).join("\n");
        Err(format!("the bundle ended with {}\n{difference}\n{}", got.ending(), got.err()).into())
    }
}
