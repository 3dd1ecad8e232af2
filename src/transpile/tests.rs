//! Every erasable construct of TypeScript: what is left must be JavaScript, and stand where it stood.

use std::path::PathBuf;

use super::*;
use crate::scan::{Wishes, scan};

fn transpiled(text: &str, settings: &Settings) -> Result<Transpiled, SyntaxError> {
    let source = Source::decode(PathBuf::from("/x.ts"), text.as_bytes().to_vec());
    transpile(&source, Dialect { has_types: true, has_jsx: false }, Format::Detect, settings)
}

/// What is left of a text.
fn blanked(text: &str, settings: &Settings) -> String {
    let transpiled = transpiled(text, settings).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    let (made, points) = transpiled.made.unwrap_or_else(|| (text.to_owned(), Vec::new()));
    assert_eq!(points, [], "not blanked: {text}\n{made}");
    let breaks = |text: &str| text.match_indices(['\n', '\r', '\u{2028}']).map(|(at, _)| at).collect::<Vec<_>>();
    assert_eq!(breaks(&made), breaks(text), "{text}\n{made}");
    assert_eq!(made.encode_utf16().count(), text.encode_utf16().count(), "{text}\n{made}");
    let source = Source::decode(PathBuf::from("/x.js"), made.as_bytes().to_vec());
    let wishes = Wishes { drops_unused_imports: transpiled.drops_unused_imports, ..Wishes::default() };
    let scanned = scan(&source, transpiled.format, wishes);
    assert!(scanned.is_ok(), "no JavaScript: {text}\n{made}\n{:?}", scanned.err());
    made
}

/// A text with runs of spaces as one, which is easier to read.
fn squeezed(text: &str) -> String {
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

fn check(cases: &[(&str, &str)]) {
    check_with(&Settings::default(), cases);
}

fn check_with(settings: &Settings, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(squeezed(&blanked(text, settings)), squeezed(expected), "{text}");
    }
}

#[test]
fn annotations_of_variables_and_parameters() {
    check(&[
        ("let x: number = 1", "let x = 1"),
        ("let x!: number", "let x"),
        ("const é: Map<string, [a: number, b?: T]> = y, z: T[] = w", "const é = y, z = w"),
        ("const { a, b: [c] }: { a: T, b: U[] } = d", "const { a, b: [c] } = d"),
        ("const [a, b]: [T, U] = d", "const [a, b] = d"),
        ("function f(a: T, b?: U, c: V = 1, ...d: W[]): void {}", "function f(a , b , c = 1, ...d ) {}"),
        ("function f({ a }: T, [b]: U = [], ...[c]: V) {}", "function f({ a } , [b] = [], ...[c] ) {}"),
        ("function f(this: Window, a: T) {}", "function f( a ) {}"),
        ("function f(this: Window) {}", "function f( ) {}"),
        ("try {} catch (e: unknown) {}", "try {} catch (e ) {}"),
        ("for (const x of y as T[]) {}", "for (const x of y ) {}"),
        ("x = function (a?: number): a is T { return 1 }", "x = function (a ) { return 1 }"),
        ("function f(x: any): asserts x is string {}", "function f(x ) {}"),
        ("let f: new (...a: any) => T = g, u: unique symbol", "let f = g, u"),
        ("let x: typeof import('y'), z: `a${string}`", "let x , z"),
    ]);
}

#[test]
fn functions_and_their_types() {
    check(&[
        ("function f<T extends U = V>(a: T): T { return a }", "function f (a ) { return a }"),
        ("function f(a: string): void;\nfunction f(a) {}", "; \nfunction f(a) {}"),
        ("const f = <T,>(a: T): T => a", "const f = (a ) => a"),
        ("const f = async <T>(a: T): Promise<T> => a", "const f = async (a ) => a"),
        (
            "x = { m<T>(a: T): T { return a }, get g(): T { return 1 }, set s(v: T) {}, async *i(): T {} }",
            "x = { m (a ) { return a }, get g() { return 1 }, set s(v ) {}, async *i() {} }",
        ),
        (
            "f<T>(a); new C<T>(b); g?.<T>(c); t<T>`x`; const h = f<T>;",
            "f (a); new C (b); g?. (c); t `x`; const h = f ;",
        ),
        ("class A { constructor() { super.f<T>(1) } }", "class A { constructor() { super.f (1) } }"),
    ]);
}

#[test]
fn casts() {
    check(&[
        ("a = b as T; c = d satisfies U; e = f!; g = h!.i![0]!(j)", "a = b ; c = d ; e = f ; g = h .i [0] (j)"),
        ("a = <T>b; c = <const>[1]; d = [1] as const", "a = b; c = [1]; d = [1] "),
        ("(a as any) = 1; (b as any)++; delete (c as any).d", "(a ) = 1; (b )++; delete (c ).d"),
        ("f(a as T, b as U | V, ...(c as any[]))", "f(a , b , ...(c ))"),
        ("x = a as T as U ? b as V : c!", "x = a ? b : c "),
        ("x = (a as { b(): void }).b()", "x = (a ).b()"),
    ]);
}

#[test]
fn statements_that_are_types() {
    check(&[
        ("interface A<T> extends B { c: T }\nx", "; \nx"),
        ("type A = B | { c: D };\nx", "; \nx"),
        ("declare const a: T; declare function f(): void; declare let b, c: U", "; ; ; "),
        ("declare class A { b: T } declare enum E { F } declare namespace N { let x }", "; ; ; "),
        (
            "declare module 'x' { export const y: T }\ndeclare global { interface Window { a: T } }\nexport {}",
            "; \n; \nexport {}",
        ),
        ("namespace N { export interface A {} export type B = A }", "; "),
        ("abstract class A { abstract b(): void; abstract c: T; d() {} }", "class A { ; ; d() {} }"),
        ("if (a) { type B = C }", "if (a) { ; }"),
        ("label: { interface A {} }", "label: { ; }"),
    ]);
}

#[test]
fn imports_and_exports_of_types() {
    check(&[
        ("import type { A } from 'a'; import type B from 'b'; import type * as C from 'c'", "; ; ; "),
        ("import { type A, b, type C as D } from 'a'; b", "import { b, } from 'a'; b"),
        ("import a, { type B } from 'a'; a", "import a, { } from 'a'; a"),
        ("import { type A } from 'a'", "; "),
        (
            "export type { A } from 'a'; export type * from 'b'; export { type C, d } from 'c'",
            "; ; export { d } from 'c'",
        ),
        ("interface A {} const b = 1; export { A, b }; export { type A as C }", "; const b = 1; export { b }; ; "),
        ("import type { A } from 'a'; export { A }; export default A", "; ; ; "),
        (
            "export interface A {} export type B = A; export declare const c: T; export default interface D {}",
            "; ; ; ; ",
        ),
        ("export default function f(): void;\nexport default function f() {}", "; \nexport default function f() {}"),
        ("export function f(a: T): void;\nexport function f(a) {}", "; \nexport function f(a) {}"),
        (
            "export abstract class A {} export default abstract class B {}",
            "export class A {} export default class B {}",
        ),
        ("export as namespace N; import type x = require('x')", "; ; "),
        ("interface A {} class A {} export { A }", "; class A {} export { A }"),
        ("export const a: T = 1, b = 2 as U", "export const a = 1, b = 2 "),
    ]);
}

#[test]
fn classes() {
    check(&[
        ("class A<T> extends B<T> implements C, D<T> { }", "class A extends B { }"),
        ("class A implements B { }", "class A { }"),
        (
            "x = class<T> implements B { }; y = class extends (Z as any)<T> implements B, C { }",
            "x = class { }; y = class extends (Z ) { }",
        ),
        (
            "class A { public a: T; private readonly b = 1; protected static c?: U; declare d: V; e!: W }",
            "class A { ; a; ; ; b = 1; ; static c; ; ; e; }",
        ),
        (
            "class A { static readonly a: T = 1; override b(): void {} public async *c<T>(): T {} }",
            "class A { static a = 1; ; b() {} ; async *c () {} }",
        ),
        (
            "class A { [key: string]: any; static [k: string]: T; readonly [x]: T; 'q'?: T; 1: U }",
            "class A { ; ; ; [x]; ; 'q'; ; 1; }",
        ),
        (
            "class A { constructor(a: T); constructor(a) {} m(): void; m?(): void {} #p?: T; private static #q = 1 }",
            "class A { ; constructor(a) {} ; m () {} #p; ; ; static #q = 1 }",
        ),
        (
            "class A { private constructor(public_: T) {} get a(): T { return 1 } set a(v: T) {} static { let x: T } }",
            "class A { ; constructor(public_ ) {} get a() { return 1 } set a(v ) {} static { let x } }",
        ),
        (
            "class A { readonly = 1; declare: T; abstract() {} override; get; set }",
            "class A { readonly = 1; declare; ; abstract() {} override; get; set }",
        ),
    ]);
}

#[test]
fn what_a_blank_place_must_not_join() {
    check(&[
        ("a = b\ntype X = 1\n(c)", "a = b\n; \n(c)"),
        ("a = b as T\n(c)", "a = b ; \n(c)"),
        ("a = b as T\n[c]", "a = b ; \n[c]"),
        ("a = b as T // comment\n`c`", "a = b ; // comment\n`c`"),
        ("a = b satisfies T\n+ c", "a = b \n+ c"),
        ("class A { a = b as T\n['c'] = 1 }", "class A { a = b ; \n['c'] = 1 }"),
        ("class A { a = 1\npublic ['b'] = 1\nprivate *c() {} }", "class A { a = 1\n; ['b'] = 1\n; *c() {} }"),
        ("class A { get: T\nb() {}\nstatic?: U\nc() {} }", "class A { get; \nb() {}\nstatic; \nc() {} }"),
        ("class A { a = 1\ndeclare b: T\n*c() {} }", "class A { a = 1\n; \n*c() {} }"),
        ("f = (a): {\n b: T } => a", "f = (a \n ) => a"),
        ("f = () => { return <\nT\n>(a: T) => a }", "f = () => { return (\n\n a ) => a }"),
        ("f = async <\nT\n>(a: T): Promise<\nT> => a", "f = async (\n\n a \n ) => a"),
    ]);
}

#[test]
fn verbatim_module_syntax_keeps_the_request() {
    let settings = Settings { verbatim_module_syntax: true, ..Settings::default() };
    let text = "import { type A } from 'a'; import type { B } from 'b'; export { type C } from 'c'";
    check_with(&settings, &[(text, "import { } from 'a'; ; export { } from 'c'")]);
}

#[test]
fn fields_that_are_assigned_are_nothing_without_a_value() {
    let settings = Settings { defines_class_fields: false, ..Settings::default() };
    check_with(&settings, &[("class A { a: T; static b?: U; #c: V; d() {} }", "class A { ; ; #c; ; d() {} }")]);
}

#[test]
fn types_make_an_es_module_too() {
    let format = |text: &str| transpiled(text, &Settings::default()).unwrap().format;
    assert_eq!(format("export interface A {}"), Format::Module);
    assert_eq!(format("import type { A } from 'a'"), Format::Module);
    assert_eq!(format("const a: T = require('a')"), Format::Detect);
}

#[test]
fn what_is_wrong_has_a_place() {
    let error = |text: &str| transpiled(text, &Settings::default()).unwrap_err().span.start;
    assert_eq!(error("let a: = 1"), 7);
    assert_eq!(error("const a: T = 1;\nlet b = (;"), 25);
}

#[test]
fn what_would_take_for_ever_is_refused() {
    let nested =
        |count: usize| format!("enum E {{}} x = {}Object{}", "class extends (".repeat(count), ") {}".repeat(count));
    assert!(transpiled(&nested(10), &Settings::default()).is_ok());
    let error = transpiled(&nested(20), &Settings::default()).unwrap_err();
    assert!(error.message.starts_with("Too many classes"), "{error:?}");
}

#[test]
fn decorators_of_typescript_are_for_declarations_only() {
    let settings = Settings { experimental_decorators: true, ..Settings::default() };
    for text in
        ["x = class { @d m() {} }", "x = @d class {}", "class A { @d #p = 1 }", "x = class { constructor(@d a) {} }"]
    {
        let error = transpiled(text, &settings).unwrap_err();
        assert_eq!(error.message, "Decorators are not valid here", "{text}");
        assert_eq!(error.span.start as usize, text.find('@').unwrap(), "{text}");
    }
}
