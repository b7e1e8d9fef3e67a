-- Whether the weights of a model are open is known when somebody has said so; what was kept before stays as it is.
alter table model alter column open_weights drop not null;
