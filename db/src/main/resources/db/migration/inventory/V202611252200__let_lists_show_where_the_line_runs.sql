-- Lists draw the boundary of each use case, and the portfolio counts layer by layer: the line per band is not enough for
-- that. The text is that of io.demarc.inventory.Outline, e.g. 'L18u L17U / L13s'.
alter table use_case_overview drop column line;
alter table use_case_overview add column outline text
    constraint outline_names_layers check (outline ~ '^L\d\d[uspnUSP]( (/ )?L\d\d[uspnUSP])*$');
