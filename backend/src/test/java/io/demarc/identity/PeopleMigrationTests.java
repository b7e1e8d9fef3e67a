package io.demarc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EarlierDatabase;
import org.junit.jupiter.api.Test;

/** People of earlier versions come along as who they were. */
class PeopleMigrationTests {

    @Test
    void people_of_before_are_there_invited_or_gone_as_they_were() throws Exception {
        try (var kept = EarlierDatabase.at("202611262355")) {
            kept.run("""
                    insert into organization (id, slug, name, opened_at) values
                        (uuidv7(), 'owls', 'Owls', now()), (uuidv7(), 'bats', 'Bats', now());
                    insert into person (id, email, name, created_at)
                    select uuidv7(), n || '@Owls.test', n, now()
                    from (values ('there'), ('invited'), ('offered'), ('withdrawn'), ('gone'), ('both'), ('back')) people (n);
                    insert into credential (person_id, password_hash, changed_at)
                    select id, '{bcrypt}x', now() from person where name <> 'invited' and name <> 'withdrawn';
                    insert into membership (tenant_id, id, person_id, joined_at, left_at, version)
                    select o.id, uuidv7(), p.id, '2026-01-02Z',
                           case p.name when 'offered' then timestamptz '2026-01-02Z' when 'withdrawn' then '2026-01-02Z'
                                       when 'gone' then '2026-02-03Z' when 'back' then '2026-02-03Z' end, 0
                    from person p join organization o on o.slug = 'owls' or p.name = 'both';
                    insert into one_time_link (token_digest, person_id, purpose, issued_at, expires_at, used_at, issued_in, membership_id)
                    select 'offer ' || p.name, p.id, 'INVITATION', now(), now() + interval '7 days', null, m.tenant_id, m.id
                    from person p join membership m on m.person_id = p.id where p.name in ('offered', 'back');
                    insert into one_time_link (token_digest, person_id, purpose, issued_at, expires_at, used_at, issued_in)
                    select 'link ' || p.name, p.id, 'INVITATION', now(), now() + interval '7 days',
                           case p.name when 'there' then now() end, m.tenant_id
                    from person p join membership m on m.person_id = p.id where p.name in ('there', 'invited');
                    insert into one_time_link (token_digest, person_id, purpose, issued_at, expires_at)
                    select 'operator', id, 'RESET', now(), now() + interval '1 day' from person where name = 'gone';
                    """);
            kept.migrate();
            assertThat(kept.lines("""
                            select concat_ws(' ', o.slug, m.known_as, m.address, case when m.came_at is not null then 'came' end,
                                             case when m.left_at is not null then 'left' end, n.name, case when n.present then 'present' end)
                            from membership m join organization o on o.id = m.tenant_id
                            join named_member n on n.tenant_id = m.tenant_id and n.id = m.id order by 1
                            """))
                    .containsExactly(
                            "bats both both@owls.test came both present",
                            "owls back back@owls.test back",
                            "owls both both@owls.test came both present",
                            "owls gone gone@owls.test came left gone",
                            "owls invited invited@owls.test invited",
                            "owls offered offered@owls.test offered",
                            "owls there there@owls.test came there present",
                            "owls withdrawn withdrawn@owls.test left withdrawn");
            assertThat(kept.lines("""
                            select l.token_digest || ' ' || m.known_as || ' ' || l.by_operator from one_time_link l
                            join membership m on m.tenant_id = l.issued_in and m.id = l.membership_id order by 1
                            """))
                    .containsExactly(
                            "link invited invited false",
                            "link there there false",
                            "offer back back false",
                            "offer offered offered false",
                            "operator gone true");
            assertThat(kept.lines("""
                            select p.email || ' ' || o.slug from credential c join person p on p.id = c.person_id
                            join organization o on o.id = c.link_of
                            """)).containsExactly("there@owls.test owls");
        }
    }
}
