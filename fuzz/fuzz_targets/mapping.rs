#![no_main]

mod common;

use ratio::answers::Mapping;

const TABLE: &[u8] = b"firm_id;staff;collect;with;x\na;5;2;customers|university;1/2\nb;1,5;Always;none;\n";

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(mapping) = Mapping::read(text) {
        common::read(TABLE, Some(&mapping));
    }
});
