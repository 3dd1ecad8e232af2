const a = 1; export { a as '10', a as 'b', a as '9', a as '0', a as '01', a as A };
