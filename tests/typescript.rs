//! TypeScript beyond its cases: what stack traces and messages say of it.

mod support;

use std::error::Error;
use std::fs;

type Outcome = Result<(), Box<dyn Error>>;

const ENTRY: &str = "import { blanked } from './blanked';
import { printed } from './printed';
import { jsx } from './view';
import { common } from './common.cts';

interface Gone {
  a: number
}
for (const run of [blanked, printed, jsx, common]) {
  try { run('é漢😀' as string); } catch (error) {
    const frame = (error as Error).stack!.split('\\n').find(line => line.includes('at '));
    console.log(frame!.replace(/^.*\\//, ''));
  }
}
";

const BLANKED: &str = "type Gone = {
  b: '漢😀'
};
export function blanked<T extends Gone>(value: string, _other?: /* é漢😀 */ T): never {
  const prefix: string = 'x'; throw new Error(prefix + value);
}
";

const PRINTED: &str = "enum Level { Low, High }
interface Gone {}

export function printed(value: string): never {
  const level: Level = Level.High; throw new Error(`${level} ${value}`);
}
";

const VIEW: &str = "/** @jsx h */
interface Props { fail: () => never }

const h = (_: string, props: Props) => props.fail();
export function jsx(value: string): never {
  return <a title=\"漢\"

    fail={() => { throw new Error(value); }} />;
}
";

const COMMON: &str = "interface Gone {}
export function common(value: string): never { throw new TypeError(value); }
";

/// The places of `new` in the sources, whichever way the module went.
#[test]
fn stack_traces_lead_to_the_typescript() -> Outcome {
    let folder = support::temp_dir()?;
    let files = [
        ("entry.ts", ENTRY),
        ("blanked.ts", BLANKED),
        ("printed.ts", PRINTED),
        ("view.tsx", VIEW),
        ("common.cts", COMMON),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text)?;
    }
    let mut build = support::cjsbundle();
    build.args(["entry.ts", "-o", "out.js", "--sourcemap"]).current_dir(folder.path());
    let build = support::run(&mut build, "")?;
    assert_eq!(build.code(), Some(0), "{}", build.err());
    let mut node = support::node();
    let ran = support::run(node.args(["--enable-source-maps", "out.js"]).current_dir(folder.path()), "")?;
    assert_eq!(ran.out(), "blanked.ts:5:37)\nprinted.ts:5:42)\nview.tsx:8:25)\ncommon.cts:2:54)\n", "{}", ran.err());
    let map = fs::read_to_string(folder.path().join("out.js.map"))?;
    assert!(map.contains("interface Gone"), "the map holds the TypeScript, not what was made of it");
    Ok(())
}

/// A message shows the place in the file, also where the module was printed before what is wrong was found.
#[test]
fn messages_show_the_typescript() -> Outcome {
    for (text, place) in [
        ("interface A {}\nimport { x } from './nothing';\nconsole.log(x as A);\n", "entry.ts:2:19"),
        ("enum E { A }\n\n\nimport { x } from './nothing';\nconsole.log(x, E.A as number);\n", "entry.ts:4:19"),
        ("const a: number = 1;\nlet b: = 2;\n", "entry.ts:2:8"),
        ("const a: number = 1;\nenum A { B }\nlet a: string;\n", "entry.ts:3:5"),
    ] {
        let folder = support::temp_dir()?;
        fs::write(folder.path().join("entry.ts"), text)?;
        let mut build = support::cjsbundle();
        let build = support::run(build.args(["entry.ts", "-o", "out.js"]).current_dir(folder.path()), "")?;
        assert_eq!(build.code(), Some(1), "{text}");
        assert!(build.err().contains(place), "{place} is not in\n{}", build.err());
        let line = place.split(':').nth(1).and_then(|line| line.parse::<usize>().ok()).unwrap_or_default();
        assert!(build.err().contains(text.lines().nth(line - 1).unwrap_or_default()), "{}", build.err());
    }
    Ok(())
}
