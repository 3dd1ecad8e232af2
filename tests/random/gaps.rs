//! Fills the gaps of statements with specifiers and values that fit the module they stand in.

use std::fmt::Write as _;

use crate::layout::{Kind, Layout};
use crate::prng::Random;
use crate::program::{Profile, literal};
use crate::templates::{Level, Template, VALUES};

/// How many in a hundred computed requests are also written out in a function that never runs, so that only the runtime's
/// part is tested: whoever finds the file, it is in the bundle.
const WRITTEN_OUT: usize = 50;

/// Fills the gaps of templates for the module `at`.
pub(crate) struct Gaps<'a> {
    pub(crate) random: &'a mut Random,
    pub(crate) layout: &'a Layout,
    pub(crate) profile: &'a Profile,
    pub(crate) at: usize,
    /// The number of the statement.
    pub(crate) id: usize,
}

impl Gaps<'_> {
    /// The statement; `None` where a gap can't be filled.
    pub(crate) fn fill(&mut self, template: &Template) -> Option<String> {
        // In TypeScript, a name that is passed on and that nobody has is a type.
        if self.layout.places[self.at].is_typed() && template.text.starts_with("export { default as") {
            return None;
        }
        let mut text = template.text.to_owned();
        let mut asked = String::new();
        let is_computed = template.level == Level::Dynamic;
        for (gap, of) in [
            ("$SPEC", Self::specifier as fn(&mut Self, bool) -> Option<String>),
            ("$OTHER", Self::specifier),
            ("$RELATIVE", Self::relative),
            ("$HEAD", Self::relative),
            ("$FROM", Self::relative),
            ("$MAIN", Self::seen_from_entry),
            ("$BROKEN", Self::broken),
            ("$URL", Self::url),
            ("$ESM", Self::es_module),
            ("$DATA", Self::data),
        ] {
            if !text.contains(gap) {
                continue;
            }
            let specifier = of(self, is_computed)?;
            write!(asked, "require({}); ", literal(&specifier)).ok()?;
            text = replace_gap(&text, gap, &specifier);
        }
        let text = text.replace("$VALUE", self.random.pick(VALUES)).replace("$ME", &format!("'m{}'", self.at));
        let text = text.replace("$N", &self.random.below(4).to_string()).replace("$ID", &self.id.to_string());
        let is_written_out = is_computed && self.random.chance(WRITTEN_OUT);
        Some(if is_written_out { format!("function never() {{ {asked}}} {text}") } else { text })
    }

    /// A module that this one may ask for.
    fn target(&mut self) -> Option<usize> {
        let count = self.layout.places.len();
        // Reported: an entry that is an ES module runs again when it is required.
        let first_of_all = usize::from(self.layout.places[0].kind == Kind::Module);
        let first = if self.profile.is_acyclic { self.at + 1 } else { first_of_all };
        (first < count).then(|| first + self.random.below(count - first))
    }

    /// Any specifier. One that is computed does not lead to the entry, which has another name in the bundle.
    fn specifier(&mut self, is_computed: bool) -> Option<String> {
        let target = self.target().filter(|target| !is_computed || *target != 0)?;
        Some(self.layout.specifier(self.random, self.at, target))
    }

    fn relative(&mut self, _is_computed: bool) -> Option<String> {
        let target = self.target().filter(|target| *target != 0)?;
        Some(self.layout.relative(self.random, self.at, target))
    }

    /// Relative to the entry.
    fn seen_from_entry(&mut self, _is_computed: bool) -> Option<String> {
        let target = self.target().filter(|target| *target != 0)?;
        Some(self.layout.relative(self.random, 0, target))
    }

    /// One for `import`.
    fn url(&mut self, _is_computed: bool) -> Option<String> {
        let target = self.target()?;
        let (from, to) = (&self.layout.places[self.at], &self.layout.places[target]);
        // TypeScript imports JSON without an attribute.
        if from.is_typed() && to.kind == Kind::Json {
            return None;
        }
        Some(self.layout.url(self.random, self.at, target))
    }

    fn es_module(&mut self, _is_computed: bool) -> Option<String> {
        self.url_of(Kind::Module)
    }

    fn data(&mut self, _is_computed: bool) -> Option<String> {
        self.url_of(Kind::Json)
    }

    /// A few tries are enough: there are not that many modules.
    fn url_of(&mut self, kind: Kind) -> Option<String> {
        let target = (0..8).find_map(|_| self.target().filter(|target| self.layout.places[*target].kind == kind))?;
        Some(self.layout.url(self.random, self.at, target))
    }

    #[allow(clippy::unnecessary_wraps, reason = "one of several that fill a gap")]
    fn broken(&mut self, _is_computed: bool) -> Option<String> {
        let up = "../".repeat(self.layout.places[self.at].file.matches('/').count());
        Some(format!("./{up}broken{}", self.random.pick(&["", ".js", ".json"])))
    }
}

/// Puts a specifier into a gap, cut in two or without its `./` where the gap wants it so.
fn replace_gap(text: &str, gap: &str, specifier: &str) -> String {
    match gap {
        "$HEAD" => {
            let (head, tail) = specifier.split_at(specifier.rfind('/').map_or(0, |at| at + 1));
            text.replace(gap, &literal(head)).replace("$TAIL", &literal(tail))
        }
        "$FROM" => text.replace(gap, &literal(specifier.strip_prefix("./").unwrap_or(specifier))),
        _ => text.replace(gap, &literal(specifier)),
    }
}
