export default function /* (not here) */ // (nor here)
( x, /* ( */ y = (x) ) { return x + y }
