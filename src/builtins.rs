//! The exports of Node's builtin modules, for the one place where they have to be known when the bundle is made: node's lexer
//! looks for the names of a CommonJS bundle in its text.

/// One line per module: its name, then those of its exports, as Node 20 has them (`Object.keys(require(name))`).
const TABLE: &str = include_str!("builtins.txt");

/// The names that `export * from` a builtin passes on; none of a module that is not known.
pub fn builtin_exports(specifier: &str) -> impl Iterator<Item = &'static str> {
    let name = specifier.trim_start_matches("node:").to_owned();
    let line = TABLE.lines().find(move |line| line.split(' ').next() == Some(&name));
    line.into_iter().flat_map(|line| line.split(' ').skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builtins_are_found_by_both_names() {
        assert!(builtin_exports("fs").any(|name| name == "readFileSync"));
        assert!(builtin_exports("node:path").any(|name| name == "join"));
        assert_eq!(builtin_exports("nothing").count(), 0);
        assert!(TABLE.lines().all(|line| !line.split(' ').any(str::is_empty)));
    }
}
