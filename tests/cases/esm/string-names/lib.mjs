const v = 'v';
export { v as 'a b', v as '', v as '\u{1F600}', v as "quo'te", v as 'default', v as 'x' };
