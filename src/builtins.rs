//! Node's builtin modules, and their exports, for the one place where these have to be known when the bundle is made: node's
//! lexer looks for the names of a CommonJS bundle in its text.

/// Builtin modules that may be named without `node:` (`module.builtinModules` of Node 20 to 24).
const BUILTINS: &[&str] = &[
    "_http_agent",
    "_http_client",
    "_http_common",
    "_http_incoming",
    "_http_outgoing",
    "_http_server",
    "_stream_duplex",
    "_stream_passthrough",
    "_stream_readable",
    "_stream_transform",
    "_stream_wrap",
    "_stream_writable",
    "_tls_common",
    "_tls_wrap",
    "assert",
    "assert/strict",
    "async_hooks",
    "buffer",
    "child_process",
    "cluster",
    "console",
    "constants",
    "crypto",
    "dgram",
    "diagnostics_channel",
    "dns",
    "dns/promises",
    "domain",
    "events",
    "fs",
    "fs/promises",
    "http",
    "http2",
    "https",
    "inspector",
    "inspector/promises",
    "module",
    "net",
    "os",
    "path",
    "path/posix",
    "path/win32",
    "perf_hooks",
    "process",
    "punycode",
    "querystring",
    "readline",
    "readline/promises",
    "repl",
    "stream",
    "stream/consumers",
    "stream/promises",
    "stream/web",
    "string_decoder",
    "sys",
    "timers",
    "timers/promises",
    "tls",
    "trace_events",
    "tty",
    "url",
    "util",
    "util/types",
    "v8",
    "vm",
    "wasi",
    "worker_threads",
    "zlib",
];

/// Whether a specifier is served by the host's builtin modules. `node:anything` is: the host knows which exist, and says
/// so in its own words where one does not.
pub fn is_builtin(specifier: &str) -> bool {
    specifier.starts_with("node:") || BUILTINS.binary_search(&specifier).is_ok()
}

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
    fn builtins_are_told_from_packages() {
        assert!(BUILTINS.is_sorted());
        assert!(is_builtin("fs") && is_builtin("node:test") && !is_builtin("test") && !is_builtin("punycode/"));
    }

    #[test]
    fn builtins_are_found_by_both_names() {
        assert!(builtin_exports("fs").any(|name| name == "readFileSync"));
        assert!(builtin_exports("node:path").any(|name| name == "join"));
        assert_eq!(builtin_exports("nothing").count(), 0);
        assert!(TABLE.lines().all(|line| !line.split(' ').any(str::is_empty)));
    }
}
