import 'data:text/javascript,throw new RangeError("thrown")';
