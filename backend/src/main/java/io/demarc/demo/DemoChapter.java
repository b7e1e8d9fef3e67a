package io.demarc.demo;

import io.demarc.demo.DemoYear.Act;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import java.util.List;
import java.util.Map;

/** What is entered about the invented vendors in the last months of the year, once there are use cases that it is for. */
interface DemoChapter {

    List<Act> acts(Map<Role, Member> cast, DemoYear year);
}
