console.log(<a/>);
