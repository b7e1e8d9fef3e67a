package io.demarc.boundary.owners;

import io.demarc.identity.Member;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Panel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Before it is sent: layers with nobody, on the page on which the answers are checked. */
@Component
class OwnersPanel implements UseCasePanel {

    private final Catalogue catalogue;
    private final Owners owners;

    OwnersPanel(Catalogue catalogue, Owners owners) {
        this.catalogue = catalogue;
        this.owners = owners;
    }

    @Override
    public Place place() {
        return Place.CHECKED;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        return owners.panel(catalogue.find(id), Wizard.LAST, me);
    }
}
