console.log('fine so far');
let x = ;
