use swc_core::common::BytePos;
use swc_core::ecma::ast::EsVersion;
use swc_core::ecma::parser::{EsSyntax, Lexer, Parser, StringInput, Syntax};

use super::*;

fn applied(text: &str, edits: &[Edit]) -> String {
    let (mut result, mut at) = (String::new(), 0);
    for edit in edits {
        assert!(at <= edit.span.start && edit.span.start <= edit.span.end, "{edit:?} in {text}");
        result.push_str(&text[at as usize..edit.span.start as usize]);
        result.push_str(&edit.text);
        at = edit.span.end;
    }
    result + &text[at as usize..]
}

fn minified(text: &str, kind: Kind) -> String {
    let input = StringInput::new(text, BytePos(0), BytePos(u32::try_from(text.len()).unwrap()));
    let syntax = Syntax::Es(EsSyntax { import_attributes: true, ..EsSyntax::default() });
    let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::latest(), input, None));
    let edits = match kind {
        Kind::Script => minify(text, &parser.parse_commonjs().unwrap(), kind),
        Kind::Module => minify(text, &parser.parse_module().unwrap(), kind),
    };
    applied(text, &edits)
}

#[test]
fn white_space_goes_where_tokens_stay_apart() {
    for (text, wanted) in [
        ("a  =  b ;\n\n c ( ) ;", "a=b;c();"),
        ("typeof  a in  [ ]", "typeof a in[]"),
        ("a + +b - -c + ++d - --e", "a+ +b- -c+ ++d- --e"),
        ("a / /re/ . b / 2", "a/ /re/.b/2"),
        ("/re/ in a; /re/g in a", "/re/ in a;/re/g in a"),
        ("1 .a; 1. .a; a .b; x ? .5 : 1", "1 .a;1. .a;a.b;x? .5:1"),
        ("a < ! --b; a -- > b; a < /b/", "a< !--b;a-- >b;a< /b/"),
        ("[ ... .5 ]", "[... .5]"),
        ("` a ${ b } c ` + ` ${ `${ d }` } /* e */ `", "` a ${b} c `+` ${`${d}`} /* e */ `"),
        ("'a  b' + \"c \\\" d\" in  e", "'a  b'+\"c \\\" d\"in e"),
        ("x\u{a0}=\u{feff}y\u{2028}z", "x=y;z"),
        ("\\u{61} in b", "\\u{61} in b"),
        ("class A { static  #b ; static  async * c ( ) { } }", "class A{static#b;static async*c(){}}"),
        ("#!/usr/bin/env node\na", "a"),
    ] {
        assert_eq!(minified(text, Kind::Script), wanted);
    }
}

#[test]
fn a_line_break_that_ends_a_statement_becomes_a_semicolon() {
    for (text, wanted) in [
        ("a\nb\n", "a;b"),
        ("{ a\n }", "{a}"),
        ("return\na", "return;a"),
        ("a\n++b", "a;++b"),
        ("do a\nwhile (b) c", "do a;while(b);c"),
        ("if (a) b\nelse c", "if(a)b;else c"),
        ("class A { a\n b = 1\n static\n c\n get\n d() {} }", "class A{a;b=1;static c;get d(){}}"),
        ("a; ; b;; c;", "a;b;c;"),
        ("while (a) ; for (;;) ;", "while(a);for(;;);"),
        ("if (a) ; else b", "if(a);else b"),
        ("; 'use strict'", ";'use strict'"),
    ] {
        assert_eq!(minified(text, Kind::Script), wanted);
    }
    assert_eq!(
        minified("import a from 'a'\nexport default 1\nexport {}\n", Kind::Module),
        "import a from'a';export default 1;export{}"
    );
}

#[test]
fn comments_of_licences_stay() {
    for (text, wanted) in [
        ("/*! a */ b /* c */", "/*! a */b"),
        ("a //! b\nc", "a;//! b\nc"),
        ("a /* @license */ + b // @preserve", "a/* @license */+b// @preserve\n"),
        ("var a = 1; /*! b */ var c = 2;", "var e=1;/*! b */var t=2;"),
        ("if (a) { /*! b */ c() }", "if(a)/*! b */c()"),
    ] {
        assert_eq!(minified(text, Kind::Script), wanted);
    }
}

#[test]
fn old_comments_are_comments_in_scripts_only() {
    assert_eq!(minified("a <!-- b\n--> c\nd", Kind::Script), "a;d");
    assert_eq!(minified("/* a */ --> b\nc", Kind::Script), "c");
    assert_eq!(minified("a < !--b; a --> 0", Kind::Module), "a< !--b;a-->0");
}

#[test]
fn what_says_nothing_goes() {
    for (text, wanted) in [
        ("if (a) { b() } else { c(); } d", "if(a)b();else c();d"),
        ("if (a) { if (b) { c() } } else { d() }", "if(a){if(b)c()}else d()"),
        ("for (;;) { a; b }", "for(;;){a;b}"),
        ("while (a) { let b; }", "while(a){let e}"),
        ("a = true; b = [false]", "a=!0;b=[!1]"),
        ("true.a; true(); true ** 2; new true; true`a`", "true.a;true();true**2;new true;true`a`"),
        ("return true", "return!0"),
        ("x = { enumerable: true, a: true, true: 1 }", "x={enumerable:true,a:!0,true:1}"),
        ("(a) => a; (a, b) => a; async (a) => a; () => 1", "e=>e;(e,t)=>e;async(e)=>e;()=>1"),
    ] {
        assert_eq!(minified(text, Kind::Script), wanted);
    }
    // What is put at the ends of loops by other edits needs the brackets.
    assert_eq!(
        minified("if (a) { b() }\nfunction f() { if (a) { b() } for (x of y) { b() } }", Kind::Module),
        "if(a){b()}function f(){if(a)b();for(x of y){b()}}"
    );
}

#[test]
fn variables_get_names_that_hide_nothing() {
    for (text, wanted) in [
        ("var long = 1, other = long", "var e=1,t=e"),
        ("var long = e; t(long)", "var n=e;t(n)"),
        (
            "function f(one) { return function (two) { return one + two + free } }",
            "function f(e){return function(t){return e+t+free}}",
        ),
        ("var top; (one) => one; (two) => two", "var t;e=>e;e=>e"),
        ("var exports, require; module", "var exports,require;module"),
        ("({ a, b: c, d = 1 } = e); var a, c, d", "({a:t,b:n,d:r=1}=e);var t,n,r"),
        ("let f = function () {}, g = () => {}, h = class {}, i = f", "let f=function(){},g=()=>{},h=class{},e=f"),
        ("let f; f = () => {}; let { g = () => {} } = f", "let f;f=()=>{};let{g=()=>{}}=f"),
        ("function f(one) { eval('one'); return (two) => two }", "function f(one){eval('one');return e=>e}"),
        ("var one; function f(two) { with (two) one }", "var one;function f(two){with(two)one}"),
        ("{ function f() {} } var one; f", "{function f(){}}var e;f"),
        ("try {} catch (one) { var one }", "try{}catch(one){var one}"),
        ("(one, two = () => one) => { var one; return two }", "(e,two=()=>e)=>{var e;return two}"),
        ("(one = two) => { var two; return one }", "(e=two)=>{var t;return e}"),
        ("one: for (;;) break one", "one:for(;;)break one"),
    ] {
        assert_eq!(minified(text, Kind::Script), wanted);
    }
    assert_eq!(
        minified("import { a } from 'a'; export let b = a; let c = b; export { c as d }; let long = c", Kind::Module),
        "import{a}from'a';export let b=a;let c=b;export{c as d};let e=c"
    );
}

#[test]
fn other_edits_have_room_around_them() {
    let edit = |start, end, text: &str| Edit { span: Span::new(start, end), text: text.to_owned() };
    let text = "return  [ a ] ;  b";
    let minified = vec![edit(6, 8, ""), edit(9, 10, ""), edit(11, 12, ""), edit(13, 14, ""), edit(15, 17, "")];
    let needed = vec![edit(8, 8, "live("), edit(16, 16, "x;"), edit(17, 18, "c\n\n")];
    assert_eq!(applied(text, &join(minified, needed, &[edit(13, 13, ")")])), "return live([a] ; x; c");
    // One that ends within, one within, and one around.
    let text = "export default  (a) => b ; {  c } d";
    let minified = vec![edit(14, 17, ""), edit(18, 19, ""), edit(24, 25, ""), edit(26, 30, ""), edit(33, 34, "e")];
    let needed = vec![edit(0, 16, "x = "), edit(28, 28, "y;"), edit(32, 35, "z")];
    assert_eq!(applied(text, &join(minified, needed, &[])), "x =  a => b; y; c z");
}
